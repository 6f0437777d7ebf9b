namespace Arivu.Portal.Billing;

/// <summary>Where the papers of money are, for the pages that name them.</summary>
public static class MoneyLinks
{
    /// <summary>A credit note's page.</summary>
    public static string CreditNote(string number) => $"/credit-notes/{DocumentNumber.ToAddress(number)}";

    /// <summary>A receipt in the team's list, opened.</summary>
    public static string Receipt(string number) => $"/payments?receipt={DocumentNumber.ToAddress(number)}";

    /// <summary>A receipt as PDF.</summary>
    public static string ReceiptPaper(string number) => $"/payments/{DocumentNumber.ToAddress(number)}/pdf";
}
