namespace Arivu.Portal.Customers;

/// <summary>What kind of shop it is.</summary>
public enum RetailerCategory
{
    /// <summary>The grocer around the corner.</summary>
    Kirana,

    /// <summary>Self-service with aisles.</summary>
    Supermarket,

    /// <summary>Sells health food first.</summary>
    HealthStore,

    /// <summary>Sells medicine first.</summary>
    Pharmacy,

    /// <summary>A chain with central buying.</summary>
    ModernTrade,
}

/// <summary>How the retailer stands with GST.</summary>
public enum GstCategory
{
    /// <summary>Registered; takes input credit.</summary>
    Regular,

    /// <summary>Registered under section 10; takes none.</summary>
    Composition,

    /// <summary>Has no GSTIN.</summary>
    Unregistered,
}

/// <summary>How the firm treats a retailer where it can choose.</summary>
public enum RetailerTier
{
    /// <summary>As everybody.</summary>
    Standard,

    /// <summary>Before the others.</summary>
    Preferred,

    /// <summary>Nobody may lose this one.</summary>
    Key,
}

/// <summary>When a retailer pays.</summary>
public enum PaymentTerms
{
    /// <summary>Before the goods leave.</summary>
    Advance,

    /// <summary>When the goods arrive.</summary>
    Cod,

    /// <summary>Within 7 days.</summary>
    Net7,

    /// <summary>Within 15 days.</summary>
    Net15,

    /// <summary>Within 30 days.</summary>
    Net30,
}

/// <summary>The kinds in words and codes.</summary>
public static class RetailerKinds
{
    /// <summary>Days between the invoice and the day it is due.</summary>
    public static int CreditDays(this PaymentTerms terms) => terms switch
    {
        PaymentTerms.Net7 => 7,
        PaymentTerms.Net15 => 15,
        PaymentTerms.Net30 => 30,
        _ => 0,
    };

    /// <summary>Whether goods are handed over before they are paid, so that a limit is needed.</summary>
    public static bool GivesCredit(this PaymentTerms terms) => terms.CreditDays() > 0;

    /// <summary>As the API and files write it: ADVANCE, COD, NET15.</summary>
    public static string Code(this PaymentTerms terms) => terms.ToString().ToUpperInvariant();

    /// <summary>Terms by their code, in any case; null when there are none such.</summary>
    public static PaymentTerms? TermsOf(string? code) => Named<PaymentTerms>(code);

    /// <summary>Reads a kind as files and addresses write it: health_store, modern-trade, Regular; null when there is none such.</summary>
    public static TKind? Named<TKind>(string? text)
        where TKind : struct, Enum
    {
        var name = (text ?? "").Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        return Array.Exists(Enum.GetNames<TKind>(), known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase)) ? Enum.Parse<TKind>(name, ignoreCase: true) : null;
    }

    /// <summary>English words, the key of their translation.</summary>
    public static string Words(this RetailerCategory category) => category switch
    {
        RetailerCategory.Kirana => "Kirana",
        RetailerCategory.Supermarket => "Supermarket",
        RetailerCategory.HealthStore => "Health store",
        RetailerCategory.Pharmacy => "Pharmacy",
        _ => "Modern trade",
    };

    /// <summary>English words, the key of their translation.</summary>
    public static string Words(this GstCategory category) => category switch
    {
        GstCategory.Regular => "Regular",
        GstCategory.Composition => "Composition",
        _ => "Unregistered",
    };

    /// <summary>English words, the key of their translation.</summary>
    public static string Words(this RetailerTier tier) => tier switch
    {
        RetailerTier.Standard => "Standard",
        RetailerTier.Preferred => "Preferred",
        _ => "Key",
    };

    /// <summary>English words, the key of their translation.</summary>
    public static string Words(this PaymentTerms terms) => terms switch
    {
        PaymentTerms.Advance => "Pays in advance",
        PaymentTerms.Cod => "Pays on delivery",
        PaymentTerms.Net7 => "Pays within 7 days",
        PaymentTerms.Net15 => "Pays within 15 days",
        _ => "Pays within 30 days",
    };

    /// <summary>The same to the store itself; the words are the keys of their translation.</summary>
    public static string ShopWords(this PaymentTerms terms) => terms switch
    {
        PaymentTerms.Advance => "before goods leave",
        PaymentTerms.Cod => "when goods arrive",
        PaymentTerms.Net7 => "within 7 days of delivery",
        PaymentTerms.Net15 => "within 15 days of delivery",
        _ => "within 30 days of delivery",
    };
}
