using Arivu.Portal.Papers.Layout;

namespace Arivu.Portal.Papers.Stationery;

/// <summary>A table of rows of one kind, with a total where a column has one.</summary>
internal sealed record PaperTable<T>
{
    public required IReadOnlyList<PaperColumn<T>> Columns { get; init; }

    public required IReadOnlyList<T> Rows { get; init; }

    public TableLook Look { get; init; } = Stationery.Look.Main;

    /// <summary>The last column's sum of so many first rows, for the page's end; null carries nothing.</summary>
    public Func<int, string>? Running { get; init; }

    public Block ToBlock() => Paper.Table(new TableSpec
    {
        Columns = [.. Columns.Select(column => column.Width > 0 ? Track.Fixed(column.Width) : Track.Share())],
        Head = [new TableRow([.. Columns.Select(column => Aligned(column, Paper.Text(column.Head).Bold().Sized(6.8f).Colored(Look.HeadInk)))], Look.Head)],
        Cell = Look.Cell,
        CarriedForward = Running is null ? null : count => Carried($"Carried forward, lines 1 to {count}", Running(count)),
        BroughtForward = Running is null ? null : count => Carried($"Brought forward, lines 1 to {count}", Running(count)),
        Rows = [.. Rows.Select(row => new TableRow([.. Columns.Select(column => Aligned(column, column.Cell(row)))])), .. Totals()],
    });

    private static Block Aligned(PaperColumn<T> column, Block block) => column.Right ? block.Right() : block;

    private TableRow Carried(string words, string sum) =>
        new([Paper.Text(words).Colored(Stationery.Look.Soft).Right(), Paper.Text(sum).Bold().Right()], Look.Band, [Columns.Count - 1, 1]);

    private IEnumerable<TableRow> Totals()
    {
        var first = Columns.TakeWhile(column => column.Total is null).Count();
        if (first < Columns.Count)
        {
            var sums = Columns.Skip(first).ToList();
            yield return new TableRow(
                [Paper.Text("Total").Bold(), .. sums.Select(column => Aligned(column, Paper.Text(column.Total ?? "").Bold()))],
                Look.Band,
                [first, .. sums.Select(_ => 1)]);
        }
    }
}
