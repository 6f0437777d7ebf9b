using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Lists;

namespace Arivu.Portal.Inventory.Ledgers;

/// <summary>Which part of a product's ledger.</summary>
/// <param name="Move">One kind of move; null for all.</param>
/// <param name="Page">From 1.</param>
/// <param name="Size">Rows a page.</param>
/// <param name="Kind">One kind of adjustment; null for all.</param>
/// <param name="Person">Who did it, as the ledger writes it; null for everybody.</param>
/// <param name="From">Of this business date or later (IST).</param>
/// <param name="To">Of this business date or earlier (IST).</param>
public sealed record LedgerFilter(StockMove? Move = null, int Page = 1, int Size = 25, AdjustmentKind? Kind = null, string? Person = null, DateOnly? From = null, DateOnly? To = null)
{
    /// <summary>Takes what an address says, whatever it says.</summary>
    /// <param name="move">A <see cref="StockMove"/> or an <see cref="AdjustmentKind"/>, in any case.</param>
    /// <param name="person">An actor.</param>
    /// <param name="from">A date as yyyy-MM-dd.</param>
    /// <param name="to">A date as yyyy-MM-dd.</param>
    public static LedgerFilter Of(string? move, string? person, string? from, string? to) =>
        new(MoveNamed(move), Kind: MoveNamed(move) is null ? Named<AdjustmentKind>(move) : null, Person: ListAddress.Words(person), From: BusinessDay.Read(from), To: BusinessDay.Read(to));

    /// <summary>The kind of move that an address names; null for anything else.</summary>
    public static StockMove? MoveNamed(string? name) => Named<StockMove>(name);

    /// <summary>The lines it asks for.</summary>
    internal IQueryable<StockEntry> Of(IQueryable<StockEntry> lines)
    {
        var (move, kind, person) = (Move, Kind, Person);
        lines = move is null ? lines : lines.Where(e => e.Move == move);
        lines = kind is null ? lines : lines.Where(e => e.Kind == kind);
        lines = person is null ? lines : lines.Where(e => e.Actor == person);
        if (From is { } from)
        {
            var begin = IndianTime.StartOf(from);
            lines = lines.Where(e => e.At >= begin);
        }

        if (To is { } to)
        {
            var end = IndianTime.StartOf(to.AddDays(1));
            lines = lines.Where(e => e.At < end);
        }

        return lines;
    }

    private static T? Named<T>(string? name)
        where T : struct, Enum =>
        name is { Length: > 0 } && char.IsLetter(name[0]) && Enum.TryParse<T>(name, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null;
}
