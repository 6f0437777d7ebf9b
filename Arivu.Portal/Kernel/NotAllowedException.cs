namespace Arivu.Portal.Kernel;

/// <summary>This role may never do this. The API answers 403; a row that belongs to somebody else is "not found" instead.</summary>
public sealed class NotAllowedException() : Exception("You may not do this. Ask an administrator.");
