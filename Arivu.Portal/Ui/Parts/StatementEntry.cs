namespace Arivu.Portal.Ui.Parts;

/// <summary>One line of a <see cref="Statement"/>.</summary>
/// <param name="Date">The business date.</param>
/// <param name="Text">What happened: "Invoice ARV/2627/000387".</param>
/// <param name="Amount">More owed is positive, less owed negative.</param>
/// <param name="Balance">What is owed after it.</param>
/// <param name="Href">The document.</param>
public sealed record StatementEntry(DateOnly Date, string Text, Kernel.Money Amount, Kernel.Money Balance, string? Href = null);
