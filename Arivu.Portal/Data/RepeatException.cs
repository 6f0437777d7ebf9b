namespace Arivu.Portal.Data;

/// <summary>
/// Thrown inside <see cref="PortalTransaction.InTransactionAsync"/>: somebody else made what this operation was about to make.
/// Nothing is saved, and the operation begins anew on what stands now.
/// </summary>
/// <param name="what">What was made twice at once.</param>
/// <param name="fault">How the database said so.</param>
public sealed class RepeatException(string what, Exception fault) : Exception(what, fault);
