namespace Arivu.Portal.Ui.Parts;

/// <summary>One message of a <see cref="MessageThread"/>.</summary>
/// <param name="Who">Who wrote it.</param>
/// <param name="Text">The words, as typed.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Mine">Whether the reader wrote it.</param>
public sealed record ThreadMessage(string Who, string Text, DateTime At, bool Mine);
