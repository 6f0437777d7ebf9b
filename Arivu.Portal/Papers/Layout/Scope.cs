namespace Arivu.Portal.Papers.Layout;

/// <summary>What surrounds a block while it is laid out.</summary>
/// <param name="Style">The text style it inherits.</param>
/// <param name="Type">Sets its text.</param>
/// <param name="LastResort">
/// Nothing else stands on this page and still the block did not fit: what should stay whole is split instead of moved.
/// </param>
internal readonly record struct Scope(TextStyle Style, Typesetter Type, bool LastResort = false);
