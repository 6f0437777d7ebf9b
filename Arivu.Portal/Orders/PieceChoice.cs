using System.Globalization;

namespace Arivu.Portal.Orders;

/// <summary>
/// Pieces that somebody chooses of an order's lines, exactly as they stand on the screen: what was typed wrong stays there as
/// a fault, and nothing can be done until it is mended. The most of a line may change while it is open.
/// </summary>
/// <param name="mostOf">How many pieces of a line can be chosen now.</param>
public sealed class PieceChoice(Func<OrderDetailLine, int> mostOf)
{
    private readonly Dictionary<string, string> _typed = new(StringComparer.Ordinal);

    /// <summary>The lines that pieces can be chosen of.</summary>
    public IReadOnlyList<OrderDetailLine> Lines { get; private set; } = [];

    /// <summary>Pieces chosen in all; lines with a fault count nothing.</summary>
    public int Total => Lines.Sum(line => PiecesOf(line) ?? 0);

    /// <summary>Whether something is chosen and no line has a fault.</summary>
    public bool IsRight => Lines.All(line => PiecesOf(line) is not null) && Total > 0;

    /// <summary>What is chosen, for a service; only where <see cref="IsRight"/>.</summary>
    public IReadOnlyList<PlaceLine> Chosen => [.. Lines.Where(line => PiecesOf(line) > 0).Select(line => line.Asked(PiecesOf(line)!.Value, Lines))];

    /// <summary>Takes the order as it stands now; what was typed stays.</summary>
    public void Show(OrderDetail order) => Lines = [.. order.Lines.Where(line => mostOf(line) > 0)];

    /// <summary>The most pieces of a line.</summary>
    public int MostOf(OrderDetailLine line) => mostOf(line);

    /// <summary>What stands in the line's field.</summary>
    public string TextOf(OrderDetailLine line) => _typed.GetValueOrDefault(line.Key, "0");

    /// <summary>The pieces of a line; null where its field holds something else than pieces that can be chosen.</summary>
    public int? PiecesOf(OrderDetailLine line) =>
        int.TryParse(TextOf(line), NumberStyles.None, CultureInfo.InvariantCulture, out var pieces) && pieces <= mostOf(line) ? pieces : null;

    /// <summary>Takes what was typed, whatever it is; an empty field is none.</summary>
    public void Type(OrderDetailLine line, string? text) => _typed[line.Key] = string.IsNullOrWhiteSpace(text) ? "0" : text.Trim();

    /// <summary>One case more or less, from full case to full case, within what there is.</summary>
    public void Step(OrderDetailLine line, int direction)
    {
        var (now, size) = (PiecesOf(line) ?? (direction > 0 ? 0 : mostOf(line)), line.CaseSize);
        Set(line, Math.Clamp(direction > 0 ? ((now / size) + 1) * size : (now - 1) / size * size, 0, mostOf(line)));
    }

    /// <summary>All pieces of a line.</summary>
    public void All(OrderDetailLine line) => Set(line, mostOf(line));

    /// <summary>All pieces of all lines.</summary>
    public void All()
    {
        foreach (var line in Lines)
        {
            All(line);
        }
    }

    private void Set(OrderDetailLine line, int pieces) => _typed[line.Key] = pieces.ToString(CultureInfo.InvariantCulture);
}
