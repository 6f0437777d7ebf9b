using System.Text.RegularExpressions;
using Arivu.Portal.Kernel;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Catalog;

/// <summary>What can be said about a typed product without asking the database; the form and the service share it.</summary>
public sealed partial class ProductRules : AbstractValidator<ProductDraft>
{
    /// <summary>Longest SKU.</summary>
    public const int SkuLength = 24;

    /// <summary>Longest name.</summary>
    public const int NameLength = 120;

    /// <summary>Longest pack size.</summary>
    public const int PackSizeLength = 40;

    /// <summary>Longest description.</summary>
    public const int DescriptionLength = 1000;

    private const int MostPieces = 100_000;
    private const int MostDays = 3650;
    private static readonly Money HighestPrice = Money.FromRupees(1_000_000);

    private readonly IStringLocalizer<CatalogWords> T;

    /// <summary>Rules that speak the reader's language.</summary>
    public ProductRules(IStringLocalizer<CatalogWords> words)
    {
        T = words;
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleForNames();
        RuleForQuantities();
        RuleForPrices();
        RuleForTax();
        RuleForDays();
    }

    private void RuleForNames()
    {
        RuleFor(p => p.CleanSku)
            .NotEmpty().WithMessage(_ => T["Give the product a code, such as AF-FLR-012"])
            .Must(sku => Sku().IsMatch(sku)).WithMessage(_ => T["Use capital letters, digits and hyphens, {0} at most, a letter or digit first", SkuLength])
            .NotEqual("NEW").WithMessage(_ => T["NEW is kept for the page of new products"])
            .OverridePropertyName(nameof(ProductDraft.Sku));
        Text(p => p.Name, NameLength).NotEmpty().WithMessage(_ => T["Name the product as the shop should read it"]);
        Text(p => p.PackSize, PackSizeLength).NotEmpty().WithMessage(_ => T["Say what is printed on the pack, such as 500 g"]);
        RuleFor(p => p.Description)
            .MaximumLength(DescriptionLength).WithMessage(_ => T["At most {0} characters", DescriptionLength])
            .Must(text => text is null || !text.Any(c => IsUnseen(c) && c is not ('\n' or '\r' or '\t'))).WithMessage(_ => T["Remove the characters that cannot be seen"]);
        RuleFor(p => p.CategoryId).NotNull().WithMessage(_ => T["Choose a category"]);
        RuleFor(p => p.Ean13)
            .Must(ean => string.IsNullOrWhiteSpace(ean) || Barcode.IsEan13(ean.Trim())).WithMessage(_ => T["The barcode has 13 digits and its last one must fit the others: check it against the pack"]);
    }

    private void RuleForQuantities()
    {
        Whole(p => p.NetQuantity, 1, MostPieces, () => T["Say how many g, ml or pieces are in it"]);
        RuleFor(p => p.NetUnit).Must(unit => unit is not null && ProductUnits.Net.Contains(unit, StringComparer.Ordinal)).WithMessage(_ => T["Choose g, ml or pcs"]);
        RuleFor(p => p.Uqc).Must(unit => unit is not null && ProductUnits.Uqc.Contains(unit, StringComparer.Ordinal)).WithMessage(_ => T["Choose a unit of the GST list"]);
        Whole(p => p.CaseSize, 1, MostPieces, () => T["Say how many pieces a case holds"]);
        Whole(p => p.OrderMultiple, 1, MostPieces, () => T["Say in what multiples it is ordered; 1 for any"]);
        Whole(p => p.MinimumQuantity, 1, MostPieces, () => T["Say how many pieces a line orders at least"])
            .Must((p, least) => p.OrderMultiple is not > 0 || least % p.OrderMultiple == 0)
            .WithMessage(p => T["{0} is no multiple of {1}. Make it {2}", p.MinimumQuantity!, p.OrderMultiple!, OrderQuantity.Nearest(p.MinimumQuantity!.Value, p.OrderMultiple!.Value, p.OrderMultiple.Value)]);
        Whole(p => p.ReorderPoint, 0, MostPieces, () => T["Say at what stock to buy more; 0 for never"]);
    }

    private void RuleForPrices()
    {
        Price(p => p.Mrp, () => T["Give the MRP printed on the pack"]);
        Price(p => p.WholesalePrice, () => T["Give the price of a piece without GST"])
            .Must((p, price) => p.Mrp is null || price < p.Mrp)
            .WithMessage(p => T["The price without GST is less than the MRP {0}", p.Mrp!.Value]);
    }

    private void RuleForTax()
    {
        RuleFor(p => p.CleanHsn)
            .NotEmpty().WithMessage(_ => T["Give the HSN code, eight digits"])
            .Must(HsnCode.IsWhole).WithMessage(p => T["An HSN code has 8 digits; this has {0}", p.CleanHsn.Length])
            .Must(HsnCode.IsOfGoods).WithMessage(p => T["No goods stand in chapter {0} of the tariff", p.CleanHsn[..2]])
            .OverridePropertyName(nameof(ProductDraft.Hsn));
        RuleFor(p => p.GstConditions)
            .Must(codes => codes.TrueForAll(code => GstRateRules.Code().IsMatch(code)) && GstConditions.Join(codes).Length <= GstConditions.MaxLength)
            .WithMessage(_ => T["Choose conditions of the list"]);
    }

    private void RuleForDays()
    {
        Whole(p => p.ShelfLifeDays, 1, MostDays, () => T["Say how many days it keeps"]);
        Whole(p => p.MinimumDispatchDays, 0, MostDays, () => T["Say how many days must be left when it leaves"])
            .Must((p, days) => p.ShelfLifeDays is null || days < p.ShelfLifeDays).WithMessage(p => T["Less than the shelf life of {0} days", p.ShelfLifeDays!]);
        Whole(p => p.NearExpiryAlertDays, 0, MostDays, () => T["Say how many days before the end to warn"])
            .Must((p, days) => p.ShelfLifeDays is null || days < p.ShelfLifeDays).WithMessage(p => T["Less than the shelf life of {0} days", p.ShelfLifeDays!]);
    }

    private IRuleBuilderOptions<ProductDraft, string?> Text(System.Linq.Expressions.Expression<Func<ProductDraft, string?>> field, int most) => RuleFor(field)
        .MaximumLength(most).WithMessage(_ => T["At most {0} characters", most])
        .Must(text => text is null || !text.Any(IsUnseen)).WithMessage(_ => T["Remove the characters that cannot be seen"]);

    private IRuleBuilderOptions<ProductDraft, int?> Whole(System.Linq.Expressions.Expression<Func<ProductDraft, int?>> field, int least, int most, Func<string> ask) => RuleFor(field)
        .NotNull().WithMessage(_ => ask())
        .InclusiveBetween(least, most).WithMessage(_ => T["Between {0} and {1}", IndianDigits.Group(least), IndianDigits.Group(most)]);

    private IRuleBuilderOptions<ProductDraft, Money?> Price(System.Linq.Expressions.Expression<Func<ProductDraft, Money?>> field, Func<string> ask) => RuleFor(field)
        .NotNull().WithMessage(_ => ask())
        .Must(price => price > Money.Zero && price <= HighestPrice).WithMessage(_ => T["More than ₹0, {0} at most", HighestPrice.ToShortString()]);

    // Control characters, and those that turn the reading direction of what follows; joiners stay, scripts need them.
    private static bool IsUnseen(char c) => char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    [GeneratedRegex("^[A-Z0-9][A-Z0-9-]{0,23}$", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Sku();
}
