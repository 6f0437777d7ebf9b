using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Papers;
using Arivu.Portal.Papers.Layout;
using Arivu.Portal.Papers.Stationery;

namespace Arivu.Portal.Orders.Documents;

/// <summary>Columns that several papers have.</summary>
internal static class Columns
{
    /// <summary>The line's number.</summary>
    public static PaperColumn<T> Position<T>(Func<T, int> position) => new("#", 20, row => Paper.Text($"{position(row)}").Colored(Look.Soft)) { Right = true };

    /// <summary>The goods: name, and under it the SKU and what else tells them apart.</summary>
    public static PaperColumn<T> Goods<T>(Func<T, string> name, Func<T, IEnumerable<string>> below) => new(
        "Item",
        0,
        row => Paper.Column(0, [Paper.Text(Parts.Bind(name(row))), .. below(row).Select(text => Paper.Text(text).Sized(6.4f).Colored(Look.Soft))]));

    /// <summary>What stands under the goods where the buyer may have written a remark, or said what is wanted of goods that are short.</summary>
    public static IEnumerable<string> Below(string sku, string? note, string? ifShort = null) =>
        [sku, .. note is null ? Array.Empty<string>() : [$"“{note}”"], .. ifShort is null ? Array.Empty<string>() : [ifShort]];

    /// <summary>Pieces and their unit.</summary>
    public static PaperColumn<T> Quantity<T>(IReadOnlyList<T> rows, Func<T, int> pieces, Func<T, string> uqc) => new("Qty", 44, row => Pieces(pieces(row), uqc(row)))
    {
        Right = true,
        Total = OnPaper.Count(rows.Sum(pieces)),
    };

    /// <summary>An amount of money.</summary>
    public static PaperColumn<T> Amount<T>(string head, float width, Func<T, Money> amount) => PaperColumn<T>.Number(head, width, row => amount(row).ToAmount());

    /// <summary>An amount of money with its sum.</summary>
    public static PaperColumn<T> Sum<T>(string head, float width, IReadOnlyList<T> rows, Func<T, Money> amount) =>
        PaperColumn<T>.Number(head, width, row => amount(row).ToAmount(), new Money(rows.Sum(row => amount(row).Paise)).ToAmount());

    /// <summary>GST in percent.</summary>
    public static PaperColumn<T> Rate<T>(Func<T, decimal> rate) => PaperColumn<T>.Number("GST\n%", 25, row => OnPaper.Rate(rate(row)));

    /// <summary>The heads of tax, one under the other.</summary>
    public static PaperColumn<T> Tax<T>(SupplyKind supply, IReadOnlyList<T> rows, Func<T, GstAmounts> tax) => new(
        string.Join('\n', GstHeads.Of(supply).Select(head => $"{head} ₹")),
        47,
        row => Paper.Column(0, [.. tax(row).In(supply).Select((amount, i) => i == 0 ? Paper.Text(amount.ToAmount()) : Paper.Text(amount.ToAmount()).Colored(Look.Soft))]))
    {
        Right = true,
        Total = string.Join('\n', Total(rows.Select(tax)).In(supply).Select(amount => amount.ToAmount())),
    };

    /// <summary>The last column: what the line comes to.</summary>
    public static PaperColumn<T> LineTotal<T>(string head, IReadOnlyList<T> rows, Func<T, Money> amount) => new(head, 57, row => Paper.Text(amount(row).ToAmount()).Bold())
    {
        Right = true,
        Total = new Money(rows.Sum(row => amount(row).Paise)).ToAmount(),
    };

    /// <summary>Tax of several rows, head by head.</summary>
    public static GstAmounts Total(IEnumerable<GstAmounts> taxes) =>
        taxes.Aggregate(default(GstAmounts), (sum, tax) => new GstAmounts(sum.Cgst + tax.Cgst, sum.Sgst + tax.Sgst, sum.Igst + tax.Igst));

    private static Block Pieces(int pieces, string uqc) =>
        Paper.Text(Paper.Bold(OnPaper.Count(pieces)), new TextSpan($"\u00A0{uqc}", style => style with { Color = Look.Soft, Size = 6.2f }));
}
