namespace Arivu.Portal.Audit;

/// <summary>The words of this room: <c>AuditWords.resx</c> and its translations.</summary>
public sealed class AuditWords;
