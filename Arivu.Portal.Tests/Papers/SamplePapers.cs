using Arivu.Portal.Papers;
using Arivu.Portal.Papers.Layout;

namespace Arivu.Portal.Tests.Papers;

/// <summary>Small papers on which one rule of layout can be seen.</summary>
internal static class SamplePapers
{
    public static readonly DateTimeOffset Date = new(2026, 11, 22, 18, 42, 7, TimeSpan.FromMinutes(330));

    /// <summary>A page 200 points wide and high, without margins: ten lines of 20 points.</summary>
    public static PaperDocument Of(params IReadOnlyList<Block> blocks) => new()
    {
        Width = 200,
        Height = 200,
        Margin = Sides.All(0),
        Style = new TextStyle { Size = 10, Leading = 2 },
        Title = "Sample",
        Author = "Arivu",
        Date = Date,
        Body = Paper.Column(0, blocks),
    };

    /// <summary>As many lines, each in its own block: "a1", "a2" and on.</summary>
    public static IReadOnlyList<Block> Lines(string name, int count) => [.. Enumerable.Range(1, count).Select(i => Paper.Text($"{name}{i}"))];

    /// <summary>The same in one block.</summary>
    public static Block Pile(string name, int count) => Paper.Column(0, Lines(name, count));

    /// <summary>The same in one paragraph.</summary>
    public static Block Paragraph(string name, int count) => Paper.Text(string.Join('\n', Enumerable.Range(1, count).Select(i => $"{name}{i}")));

    /// <summary>Rows of a number and a name.</summary>
    public static TableSpec Table(int rows) => new()
    {
        Columns = [Track.Fixed(60), Track.Share()],
        Head = [new TableRow([Paper.Text("No."), Paper.Text("Goods")])],
        Rows = [.. Enumerable.Range(1, rows).Select(i => new TableRow([Paper.Text($"{i}"), Paper.Text($"goods {i}")]))],
    };
}
