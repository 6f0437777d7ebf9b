using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Billing;

/// <summary>Pieces that somebody wants to credit, exactly as they stand on the screen: what was typed wrong stays there with its message.</summary>
public sealed class CreditChoice(IStringLocalizer<BillingWords> T)
{
    private readonly Dictionary<string, string> _typed = new(StringComparer.Ordinal);

    /// <summary>Takes over what a draft holds.</summary>
    public void Show(IEnumerable<CreditedPieces> drafted)
    {
        foreach (var line in drafted)
        {
            _typed.TryAdd(line.Sku, line.Quantity.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Takes what was typed, whatever it is; an empty field credits nothing.</summary>
    public void Type(string sku, string? text) => _typed[sku] = text?.Trim() ?? "";

    /// <summary>What stands in a product's field.</summary>
    public string TextOf(string sku) => _typed.GetValueOrDefault(sku, "");

    /// <summary>What is wrong with it; null when it can be credited or is empty.</summary>
    public string? FaultOf(InvoiceLineDetail line) => Said(line)?.Value;

    /// <summary>The pieces that can be credited, for a draft.</summary>
    public IReadOnlyList<CreditedPieces> Right(IEnumerable<InvoiceLineDetail> lines) =>
        [.. lines.Where(line => TextOf(line.Key).Length > 0 && FaultOf(line) is null).Select(line => new CreditedPieces(line.Key, (int)Read(TextOf(line.Key))!.Value))];

    private LocalizedString? Said(InvoiceLineDetail line) => (TextOf(line.Key), Read(TextOf(line.Key))) switch
    {
        ("", _) => null,
        (_, null) => T["Type a whole number of pieces"],
        (_, < 1) => T["1 piece or more, or leave it empty"],
        (_, var pieces) when pieces > line.Creditable => T["Only {0} can be credited", line.Creditable],
        _ => null,
    };

    private static long? Read(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
