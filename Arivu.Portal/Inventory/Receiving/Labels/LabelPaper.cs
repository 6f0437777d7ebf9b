using Arivu.Portal.Kernel;
using Arivu.Portal.Papers;
using Arivu.Portal.Papers.Layout;
using Arivu.Portal.Papers.Stationery;

namespace Arivu.Portal.Inventory.Receiving.Labels;

/// <summary>Labels to stick on cases: what it is, which batch, how long it is good, and bars for the scanner.</summary>
internal static class LabelPaper
{
    private const int Across = 3;
    private const int Down = 8;
    private const float Hair = 0.01f;
    private const float Millimetre = BatchLabel.PointsPerMillimetre;

    /// <summary>Labels on a sheet.</summary>
    public const int OnSheet = Across * Down;

    /// <summary>The document.</summary>
    /// <param name="runs">Which labels, and how many of each.</param>
    /// <param name="format">What they are printed on.</param>
    /// <param name="skip">Labels of the first sheet that are used already.</param>
    public static PaperDocument Of(IReadOnlyList<LabelRun> runs, LabelFormat format, int skip)
    {
        var labels = runs.SelectMany(run => Enumerable.Repeat(run.Label, run.Count)).ToList();
        return format == LabelFormat.Roll ? Roll(labels) : Sheets(labels, skip % OnSheet);
    }

    private static PaperDocument Sheets(List<BatchLabel> labels, int skip)
    {
        var page = Document(labels);
        var (width, height) = (page.Width / Across, page.Height / Down);
        var cells = Enumerable.Repeat(Paper.Gap(height), skip).Concat(labels.ConvertAll(label => Face(label, width, height, 4 * Millimetre))).ToList();
        var rows = cells.Chunk(Across).Select(row => Paper.Row(0, [.. Enumerable.Range(0, Across).Select(i => (Track.Fixed(width), i < row.Length ? row[i] : Paper.Gap(height)))])).ToList();
        var sheets = rows.Chunk(Down).Select(sheet => Paper.Column(0, sheet)).ToList();
        return page with { Body = Paper.Column(0, [.. sheets.SelectMany((sheet, i) => i == 0 ? new[] { sheet } : [Paper.PageBreak, sheet])]) };
    }

    private static PaperDocument Roll(List<BatchLabel> labels)
    {
        var page = Document(labels) with { Width = 50 * Millimetre, Height = 30 * Millimetre };
        return page with { Body = Paper.Column(0, [.. labels.SelectMany((label, i) => i == 0 ? new[] { Small(label, page) } : [Paper.PageBreak, Small(label, page)])]) };
    }

    private static Block Small(BatchLabel label, PaperDocument page) => Face(label, page.Width, page.Height, 2 * Millimetre);

    // A hair less high than its place: eight of them must fit into a page whatever is rounded.
    private static Block Face(BatchLabel label, float width, float height, float margin)
    {
        var (room, small) = (width - (2 * margin), width < 60 * Millimetre);
        var bars = label.BarsFor(room);
        var drawn = room * (bars.Width - (2 * BarCode.QuietZone)) / bars.Width;
        return Paper.Column(
            small ? 1 : 1.5f,
            Paper.Text(Parts.Bind(Fitting(label.Name, small ? 34 : 38))).Bold().Sized(small ? 6.2f : 8),
            Paper.Row(4, (Track.Share(), Paper.Text($"{Parts.Bind(label.PackSize)}, {label.Sku}")), (Track.Auto, Paper.Text("Batch ", Paper.Bold(label.Batch)).Right())).Sized(small ? 5.4f : 6.6f),
            Paper.Row(4, (Track.Share(), Paper.Text($"Made {label.Manufactured.ToText()}")), (Track.Auto, Paper.Text("Best before ", Paper.Bold(label.Expires.ToText())).Right())).Sized(small ? 5.4f : 6.6f),
            Paper.Gap(small ? 1 : 2),
            Paper.Bars(bars, drawn, height - (2 * margin) - (small ? 41 : 52)).Placed(Alignment.Middle),
            Paper.Text(Readable(bars)).Sized(small ? 5 : 5.6f).Centred())
            .Padded(margin, margin - Hair).AtLeast(height - Hair);
    }

    // GS1 writes the identifiers in brackets under its bars.
    private static string Readable(BarCode bars) => bars.Text.Length > 26 && bars.Text.StartsWith("01", StringComparison.Ordinal)
        ? $"(01){bars.Text[2..16]} (17){bars.Text[18..24]} (10){bars.Text[26..]}"
        : bars.Text;

    private static string Fitting(string name, int most) => name.Length <= most ? name : $"{Texts.Cut(name, most - 1).TrimEnd()}…";

    // The same labels are the same file, whenever they are printed: their day is the goods'.
    private static PaperDocument Document(List<BatchLabel> labels) => new()
    {
        Title = $"Labels of batch {string.Join(", ", labels.Select(l => l.Batch).Distinct(StringComparer.Ordinal).Take(3))}",
        Author = "Warehouse",
        Date = new DateTimeOffset(labels.Max(l => l.Manufactured).ToDateTime(TimeOnly.MinValue), IndianTime.Offset),
        Margin = Sides.All(0),
        Style = new TextStyle { Leading = 1.2f },
        Body = Paper.Nothing,
    };
}
