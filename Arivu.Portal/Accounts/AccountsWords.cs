namespace Arivu.Portal.Accounts;

/// <summary>Marks the words of the account pages.</summary>
public sealed class AccountsWords;
