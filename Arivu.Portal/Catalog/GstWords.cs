using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Catalog;

/// <summary>What the rate table says about a product, in words.</summary>
internal static class GstWords
{
    /// <summary>What stops a product with this finding from being saved, and beside which field it stands; null when nothing does.</summary>
    public static (string Field, string Message)? Problem(IStringLocalizer<CatalogWords> T, ProductDraft draft, GstFinding finding) => finding switch
    {
        { Row: null } => (nameof(ProductDraft.Hsn), T["No GST rate stands for HSN {0}. Add one under GST rates first", draft.CleanHsn].Value),
        { Row: var row, Rival: { } rival } => (nameof(ProductDraft.GstConditions), T["Two rates fit equally: {0}; {1}. Choose other conditions", row.Title, rival.Title].Value),
        { Row: var row } when draft.ExpectedRate is { } expected && expected != row.Rate =>
            (nameof(ProductDraft.ExpectedRate), T["{0} % is not the rate of HSN {1}: the rate table says {2} %", Percent(expected), draft.CleanHsn, Percent(row.Rate)].Value),
        { Row: { IsResidual: true } row } when !draft.ResidualConfirmed && draft.ExpectedRate is null =>
            (nameof(ProductDraft.ResidualConfirmed), T["No row names HSN {0}, so it takes the residual rate of {1} %. Check the code, then confirm", draft.CleanHsn, Percent(row.Rate)].Value),
        _ => null,
    };

    /// <summary>5, 0.25, 18.</summary>
    public static string Percent(decimal rate) => rate.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>"5 %", or "Nil".</summary>
    public static string Rate(IStringLocalizer<CatalogWords> T, decimal rate) => rate == 0 ? T["Nil"] : T["{0} %", Percent(rate)];

    /// <summary>How people call a condition code.</summary>
    public static string Condition(IStringLocalizer<CatalogWords> T, string code) => code switch
    {
        "pre_packaged" => T["Pre-packaged and labelled"],
        "loose" => T["Loose"],
        "namkeen" => T["Namkeen, bhujia, mixture"],
        "pappad" => T["Pappad, appalam"],
        "indian_bread" => T["Khakhra, roti, other Indian bread"],
        "makhana" => T["Makhana"],
        "coconut_whole" => T["Whole coconut"],
        "artificial_honey" => T["Artificial honey"],
        _ => code.Replace('_', ' '),
    };
}
