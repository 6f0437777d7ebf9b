namespace Arivu.Portal.Billing;

/// <summary>The words of this room: <c>BillingWords.resx</c> and its translations.</summary>
public sealed class BillingWords;
