namespace Arivu.Portal.Kernel;

/// <summary>Somebody else saved the same thing first. Nothing of this change was saved; the API answers 409.</summary>
public sealed class EditedByAnotherException() : Exception("Somebody else changed this while you were editing. Load it again and repeat your change.");
