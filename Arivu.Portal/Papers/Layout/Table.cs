namespace Arivu.Portal.Papers.Layout;

/// <summary>A table, or what is left of one.</summary>
/// <param name="spec">The whole table.</param>
/// <param name="start">The first row to set.</param>
/// <param name="columns">Column widths settled on the first page.</param>
/// <param name="remainder">What is left of the first row, when the page before split it.</param>
internal sealed class Table(TableSpec spec, int start = 0, float[]? columns = null, TableRow? remainder = null) : Block
{
    internal override Fit? Place(Size room, Scope scope)
    {
        var widths = columns ?? TableColumns.Widths(spec, room.Width, scope);
        var page = new TablePage(spec, widths, room.Height, scope);
        if (!spec.Head.All(page.TryAdd) || !BringForward(page))
        {
            return null;
        }

        var next = start;
        while (next < spec.Rows.Count && page.TryAdd(RowAt(next)))
        {
            next++;
        }

        if (next == spec.Rows.Count)
        {
            return page.ToFit(null);
        }

        next = CarryForward(page, next);
        return next > start ? page.ToFit(new Table(spec, next, widths)) : SplitRow(page, widths, scope);
    }

    private TableRow RowAt(int index) => index == start && remainder is not null ? remainder : spec.Rows[index];

    // A page that ends within a row carries nothing forward, so the next brings nothing.
    private bool BringForward(TablePage page) =>
        start == 0 || remainder is not null || spec.BroughtForward is null || page.TryAdd(spec.BroughtForward(start));

    private int CarryForward(TablePage page, int next)
    {
        while (spec.CarriedForward is not null && next > start && !page.TryAdd(spec.CarriedForward(next)))
        {
            page.RemoveLast();
            next--;
        }

        return next;
    }

    private Fit? SplitRow(TablePage page, float[] widths, Scope scope) =>
        scope.LastResort && page.TryAddPart(RowAt(start), out var rest)
            ? page.ToFit(rest is null ? From(start + 1, widths) : new Table(spec, start, widths, rest))
            : null;

    private Table? From(int next, float[] widths) => next < spec.Rows.Count ? new Table(spec, next, widths) : null;
}
