using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Lists;

namespace Arivu.Portal.Inventory.Counting;

/// <summary>Which counts somebody wants to see. Search looks in number, what is counted, products and batches. Sorts by number or begun; its own order is newest first.</summary>
public sealed record CountFilter : ListFilter
{
    /// <summary>One state.</summary>
    public CountState? State { get; init; }

    /// <summary>Takes what a list's address says, whatever it says.</summary>
    /// <param name="asked">The address's parameters, as text.</param>
    public static CountFilter Of(CountAddress asked) => Of(
        new CountFilter { State = StateNamed(asked.State) }, new ListAsked(asked.Search, Retailer: null, asked.From, asked.To, asked.Sort));

    private static CountState? StateNamed(string? name) =>
        name is { Length: > 0 } && char.IsLetter(name[0]) && Enum.TryParse<CountState>(name, ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : null;
}

/// <summary>What an address asks of the list of counts, before anything is understood.</summary>
/// <param name="Search">See <see cref="ListFilter.Search"/>.</param>
/// <param name="State">A state; anything unknown is all.</param>
/// <param name="From">A date as yyyy-MM-dd.</param>
/// <param name="To">A date as yyyy-MM-dd.</param>
/// <param name="Sort">See <see cref="ListFilter.Sort"/>.</param>
public sealed record CountAddress(string? Search = null, string? State = null, string? From = null, string? To = null, string? Sort = null);

/// <summary>A count in a list.</summary>
/// <param name="Number">Its number.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Scope">What is counted.</param>
/// <param name="Warehouse">The warehouse's name.</param>
/// <param name="Lines">Batches on the sheet.</param>
/// <param name="Counted">Batches counted.</param>
/// <param name="Differing">Batches with a difference; none while it is counted, since counting is blind.</param>
/// <param name="BegunAt">When it began, in UTC.</param>
/// <param name="BegunBy">Who began it.</param>
public sealed record CountRow(string Number, CountState State, string Scope, string Warehouse, int Lines, int Counted, int Differing, DateTime BegunAt, string BegunBy);

/// <summary>A page of the list of counts.</summary>
/// <param name="Rows">The page.</param>
/// <param name="States">How many stand in each state, other filters left aside.</param>
public sealed record CountList(Page<CountRow> Rows, IReadOnlyDictionary<CountState, int> States)
{
    /// <summary>All counts.</summary>
    public int All => States.Values.Sum();
}

/// <summary>A count with its sheet.</summary>
/// <param name="Number">Its number.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Scope">What is counted.</param>
/// <param name="Warehouse">The warehouse's name.</param>
/// <param name="BegunAt">When it began, in UTC.</param>
/// <param name="BegunBy">Who began it.</param>
/// <param name="ClosedAt">When it was posted or called off, in UTC.</param>
/// <param name="ClosedBy">Who did that.</param>
/// <param name="DropReason">Why it was called off.</param>
/// <param name="Lines">The sheet.</param>
/// <param name="MayApprove">Whether the reader may post it above the limit: an administrator who did not count.</param>
public sealed record CountDetail(
    string Number, CountState State, string Scope, string Warehouse, DateTime BegunAt, string BegunBy, DateTime? ClosedAt, string? ClosedBy, string? DropReason, IReadOnlyList<CountLineRow> Lines, bool MayApprove)
{
    /// <summary>Lines that somebody counted.</summary>
    public int Counted => Lines.Count(l => l.Counted is not null);

    /// <summary>Lines with a difference.</summary>
    public IEnumerable<CountLineRow> Differing => Lines.Where(l => l.Difference is not (null or 0));

    /// <summary>What all differences are worth at cost, with their signs; null for staff and where no cost is noted.</summary>
    public Money? Value => Differing.Any(l => l.Value is not null) ? new Money(Differing.Sum(l => l.Value?.Paise ?? 0)) : null;
}

/// <summary>One batch on a sheet. While it is counted, nobody is told what the book says.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Sku">The product's code.</param>
/// <param name="Name">The product's name.</param>
/// <param name="Batch">The batch's number.</param>
/// <param name="Expires">The last day it may be sold.</param>
/// <param name="Found">It was not on the sheet.</param>
/// <param name="Counted">What lay there.</param>
/// <param name="CountedBy">Who counted.</param>
/// <param name="CountedAt">When, in UTC.</param>
/// <param name="Rounds">How often it was counted.</param>
/// <param name="Then">What the book said at that moment; null while it is counted.</param>
/// <param name="Difference">Pieces too many or missing; null while it is counted.</param>
/// <param name="Value">What the difference is worth at cost; null for staff, while it is counted, and where no cost is noted.</param>
/// <param name="Kind">What became of the difference.</param>
/// <param name="Reason">Why there is one.</param>
/// <param name="PostedAt">When it went into the ledger, in UTC.</param>
public sealed record CountLineRow(
    Guid Id, string Sku, string Name, string Batch, DateOnly Expires, bool Found, int? Counted, string? CountedBy, DateTime? CountedAt, int Rounds, int? Then, int? Difference, Money? Value, AdjustmentKind? Kind, string? Reason, DateTime? PostedAt);
