namespace Arivu.Portal.Billing;

/// <summary>Document numbers in addresses and file names, where a <c>/</c> cannot stand: ARV/2627/000123 is written ARV-2627-000123.</summary>
public static class DocumentNumber
{
    /// <summary>As an address writes it.</summary>
    public static string ToAddress(string number) => number.Replace('/', '-');

    /// <summary>Reads what an address says, in any case.</summary>
    public static string FromAddress(string text) => text.Replace('-', '/').ToUpperInvariant();
}
