using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Sheets;

namespace Arivu.Portal.Orders.QuickOrder;

/// <summary>
/// Finds code and pieces in the lines of a table: by its headings where it has some, else by what stands where. Lines above the
/// headings are titles; below headings, a line without pieces is a product that nobody wants.
/// </summary>
internal static class QuickCells
{
    private const int SaidLength = 120;
    private const int PiecesLength = 20;
    private const int HeadingsWithin = 10;

    private static readonly HashSet<string> CodeNames = Names("SKU", "Code", "Product code", "Item code", "Article", "Barcode", "EAN", "EAN13");
    private static readonly HashSet<string> ProductNames = Names("Product", "Product name", "Item", "Item name", "Name", "Description", "Particulars");
    private static readonly HashSet<string> PieceNames = Names("Pieces", "Pcs", "Qty", "Quantity", "Nos", "Order", "Order qty", "Order quantity", "Units");
    private static readonly HashSet<string> CaseNames = Names("Cases", "Boxes", "Cartons", "Qty cases", "Case qty", "Order cases");

    /// <summary>What is wanted.</summary>
    /// <param name="lines">The lines that are not blank.</param>
    /// <param name="from">Where they come from.</param>
    /// <exception cref="RuleBrokenException">Code file: no line wants anything.</exception>
    public static IReadOnlyList<QuickWish> Read(IReadOnlyList<SheetLine> lines, QuickSource from)
    {
        var at = lines.Take(HeadingsWithin).Index().FirstOrDefault(line => HeadingsOf(line.Item) is not null, (-1, null!)).Index;
        var headings = at < 0 ? null : HeadingsOf(lines[at]);
        var wishes = (headings is null ? lines.Select(line => ByPlace(line, from)) : lines.Skip(at + 1).Select(line => ByHeading(line, headings, from)).Where(wish => wish.Pieces.Length > 0)).ToList();
        return wishes.Count > 0 ? wishes : throw SheetReader.Broken("No line has pieces.");
    }

    private static Columns? HeadingsOf(SheetLine line)
    {
        var cells = line.Cells.Select(Key).ToList();
        var found = new Columns(cells.FindIndex(CodeNames.Contains), cells.FindIndex(ProductNames.Contains), cells.FindIndex(PieceNames.Contains), cells.FindIndex(CaseNames.Contains));
        return (found.Code >= 0 || found.Product >= 0) && (found.Pieces >= 0 || found.Cases >= 0) ? found : null;
    }

    private static QuickWish ByHeading(SheetLine line, Columns at, QuickSource from)
    {
        var said = line[at.Code] is { Length: > 0 } code ? code : line[at.Product];
        var pieces = line[at.Pieces] is { Length: > 0 } written ? written : line[at.Cases] is { Length: > 0 } cases ? $"{cases} cases" : "";
        return Wish(from, line.Number, said, pieces);
    }

    // A code or name, then pieces; a running number before them, or pieces before the code, are understood.
    private static QuickWish ByPlace(SheetLine line, QuickSource from)
    {
        var cells = line.Cells.Where(cell => cell.Length > 0).ToList();
        if (cells.Count > 2 && QuickAmount.IsMeant(cells[0]) && cells.FindIndex(1, QuickAmount.IsMeant) > 1)
        {
            cells.RemoveAt(0);
        }

        var count = cells.FindIndex(Math.Min(1, cells.Count), QuickAmount.IsMeant);
        return (cells.Count, count) switch
        {
            (1, _) => Wish(from, line.Number, cells[0], ""),
            (_, > 0) => Wish(from, line.Number, string.Join(' ', cells.Take(count)), cells[count]),
            _ when QuickAmount.IsMeant(cells[0]) => Wish(from, line.Number, string.Join(' ', cells.Skip(1)), cells[0]),
            _ => Wish(from, line.Number, string.Join(' ', cells.SkipLast(1)), cells[^1]),
        };
    }

    private static QuickWish Wish(QuickSource from, int row, string said, string pieces) => new(from, row, Texts.Line(said, SaidLength).Trim(), Texts.Line(pieces, PiecesLength).Trim());

    private static HashSet<string> Names(params string[] names) => [.. names.Select(Key)];

    private static string Key(string heading) => string.Concat(heading.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private sealed record Columns(int Code, int Product, int Pieces, int Cases);
}
