namespace Arivu.Portal.Accounts.Mail;

/// <summary>A line of the small table in a letter.</summary>
/// <param name="What">A product, a kind of amount.</param>
/// <param name="Figure">How many or how much, as people read it.</param>
/// <param name="Strong">The sum below a rule.</param>
public sealed record LetterRow(string What, string Figure, bool Strong = false);
