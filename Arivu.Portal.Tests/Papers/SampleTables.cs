using Arivu.Portal.Papers;
using Arivu.Portal.Papers.Layout;
using static Arivu.Portal.Tests.Papers.SampleParts;

namespace Arivu.Portal.Tests.Papers;

/// <summary>The tables of the sample invoice.</summary>
internal static class SampleTables
{
    private static readonly Sides CellPadding = Sides.Of(3.2f, 3.1f);
    private static readonly BoxStyle HeadStyle = new() { Padding = Sides.Of(3.2f, 4), Fill = Brand, Down = Alignment.Middle };
    private static readonly BoxStyle BandStyle = new() { Padding = CellPadding, Fill = Tint, Border = new Sides(0, .6f, 0, .6f), BorderColor = Rule };

    private static readonly BoxStyle SmallHeadStyle = new() { Padding = Sides.Of(5, 2.8f), Border = Sides.Below(.8f), BorderColor = Brand };
    private static readonly BoxStyle SmallTotalStyle = BandStyle with { Padding = Sides.Of(5, 2.8f) };

    public static TableSpec Lines(IReadOnlyList<SampleLine> lines) => new()
    {
        Columns = [.. new float[] { 18, 0, 27, 40, 42, 39, 39, 24, 53, 25, 44, 56 }.Select(width => width > 0 ? Track.Fixed(width) : Track.Share())],
        Head = [Head("#", "Item", "HSN", "Batch\nExpiry", "Qty", "MRP", "Rate", "Disc\n%", "Taxable\nvalue ₹", "GST\n%", "CGST ₹\nSGST ₹", "Amount ₹")],
        Cell = new BoxStyle { Padding = CellPadding, Border = Sides.Below(.5f), BorderColor = Hair },
        CarriedForward = count => Band($"Carried forward, lines 1 to {count}", lines.Take(count).Sum(line => line.Total)),
        BroughtForward = count => Band($"Brought forward, lines 1 to {count}", lines.Take(count).Sum(line => line.Total)),
        Rows = [.. lines.Select(Row), Total(lines)],
    };

    public static Block Rates(IReadOnlyList<SampleLine> lines) => Paper.Column(
        4,
        Paper.Text("Tax summary by rate").Bold().Sized(8.4f).KeptWithNext(),
        Paper.Table(new TableSpec
        {
            Columns = [Track.Fixed(44), Track.Share(1.25f), Track.Share(), Track.Share(), Track.Share()],
            Head = [new TableRow([.. new[] { "GST", "Taxable ₹", "CGST ₹", "SGST ₹", "Tax ₹" }.Select((word, i) => i == 0 ? SmallHead(word) : SmallHead(word).Right())], SmallHeadStyle)],
            Cell = new BoxStyle { Padding = Sides.Of(5, 2.8f), Border = Sides.Below(.5f), BorderColor = Hair },
            Rows = [.. lines.GroupBy(line => line.Gst).OrderBy(rate => rate.Key).Select(rate => Rate($"{rate.Key:0.##} %", [.. rate])), Rate("Total", lines, SmallTotalStyle)],
        }));

    private static TableRow Head(params string[] words) =>
        new([.. words.Select((word, i) => i is 0 or >= 4 ? HeadCell(word).Right() : HeadCell(word))], HeadStyle);

    private static Block HeadCell(string word) => Paper.Text(word).Bold().Sized(6.8f).Colored(PaperColor.White);

    private static Block SmallHead(string word) => Paper.Text(word).Bold().Sized(6.8f).Colored(Soft);

    private static TableRow Band(string words, decimal sum) => new([Paper.Text(words).Colored(Soft).Right(), Sum(sum).Bold()], BandStyle, [11, 1]);

    private static TableRow Row(SampleLine line, int index) => new(
    [
        Paper.Text($"{index + 1}").Colored(Soft).Right(),
        Paper.Text(line.Name),
        Paper.Text(line.Hsn),
        Paper.Column(0, Paper.Text(line.Batch), Paper.Text(line.Expiry).Colored(Soft)),
        Quantity(line),
        Sum(line.Mrp),
        Sum(line.Rate),
        Paper.Text(line.Discount == 0 ? "–" : $"{line.Discount:0.##}").Right(),
        Sum(line.Taxable),
        Paper.Text($"{line.Gst:0.##}").Right(),
        Paper.Column(0, Sum(line.HalfTax), Sum(line.HalfTax).Colored(Soft)),
        Sum(line.Total).Bold(),
    ]);

    private static Block Quantity(SampleLine line) => Paper.Column(
        0,
        Paper.Text(Paper.Bold($"{line.Quantity}"), new TextSpan($" {line.Unit}", style => style with { Color = Soft, Size = 6.2f })),
        line.Free == 0 ? Paper.Nothing : Paper.Text($"+{line.Free} free").Colored(Brand).Sized(6.4f)).Right();

    private static TableRow Total(IReadOnlyList<SampleLine> lines)
    {
        var half = lines.Sum(line => line.HalfTax);
        return new TableRow(
            [
                Paper.Text("Total").Bold(),
                Paper.Text(Count(lines.Sum(line => line.Quantity))).Bold().Right(),
                Paper.Nothing,
                Sum(lines.Sum(line => line.Taxable)).Bold(),
                Paper.Nothing,
                Paper.Column(0, Sum(half), Sum(half)).Bold(),
                Sum(lines.Sum(line => line.Total)).Bold(),
            ],
            BandStyle,
            [4, 1, 3, 1, 1, 1, 1]);
    }

    private static TableRow Rate(string rate, IReadOnlyList<SampleLine> lines, BoxStyle? style = null)
    {
        var half = lines.Sum(line => line.HalfTax);
        return new TableRow([Paper.Text(rate), Sum(lines.Sum(line => line.Taxable)), Sum(half), Sum(half), Sum(2 * half)], style);
    }
}
