using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Lists;

namespace Arivu.Portal.Inventory.Adjustments;

/// <summary>Which corrections somebody wants to see. Search looks in product, batch, paper and reason. Sorts by at, product or pieces; its own order is newest first.</summary>
public sealed record AdjustmentFilter : ListFilter
{
    /// <summary>One kind.</summary>
    public AdjustmentKind? Kind { get; init; }

    /// <summary>Who did it, as the ledger writes it.</summary>
    public string? Person { get; init; }

    /// <summary>Takes what a list's address says, whatever it says.</summary>
    /// <param name="asked">The address's parameters, as text.</param>
    public static AdjustmentFilter Of(AdjustmentAddress asked) => Of(
        new AdjustmentFilter { Kind = StockWords.KindNamed(asked.Kind), Person = ListAddress.Words(asked.Person) },
        new ListAsked(asked.Search, Retailer: null, asked.From, asked.To, asked.Sort));
}

/// <summary>What an address asks of the list of corrections, before anything is understood.</summary>
/// <param name="Search">See <see cref="ListFilter.Search"/>.</param>
/// <param name="Kind">A kind; anything unknown is all.</param>
/// <param name="Person">Who did it.</param>
/// <param name="From">A date as yyyy-MM-dd.</param>
/// <param name="To">A date as yyyy-MM-dd.</param>
/// <param name="Sort">See <see cref="ListFilter.Sort"/>.</param>
public sealed record AdjustmentAddress(string? Search = null, string? Kind = null, string? Person = null, string? From = null, string? To = null, string? Sort = null);

/// <summary>A correction that stands in the ledger.</summary>
public sealed record AdjustmentRow
{
    /// <summary>The ledger line's key.</summary>
    public required Guid Id { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The product's code.</summary>
    public required string Sku { get; init; }

    /// <summary>The product's name.</summary>
    public required string Name { get; init; }

    /// <summary>The batch's number.</summary>
    public required string Batch { get; init; }

    /// <summary>The warehouse's name.</summary>
    public required string Warehouse { get; init; }

    /// <summary>Pieces found, or with a minus pieces missing.</summary>
    public required int Pieces { get; init; }

    /// <summary>What kind.</summary>
    public required AdjustmentKind Kind { get; init; }

    /// <summary>Why.</summary>
    public required string? Reason { get; init; }

    /// <summary>The count, the transfer or the request behind it.</summary>
    public required string Reference { get; init; }

    /// <summary>Who did it.</summary>
    public required string Actor { get; init; }

    /// <summary>What a piece of the batch cost when it was corrected, in paise; null for staff, and where no cost was noted by then.</summary>
    public long? UnitPaise { get; init; }

    /// <summary>What the pieces cost when they were corrected, with their sign; null for staff, and where no cost was noted by then.</summary>
    public Money? Value => UnitPaise is { } paise ? new Money(paise * Pieces) : null;

    /// <summary>The page of the paper behind it; null where none has one.</summary>
    public string? Href => StockNumbers.PageOf(Reference);
}

/// <summary>A page of the list of corrections.</summary>
/// <param name="Rows">The page.</param>
/// <param name="Found">Pieces found by all that fit.</param>
/// <param name="Missing">Pieces missing in all that fit.</param>
/// <param name="People">Who corrected anything so far: the ledger's name and the one people use.</param>
public sealed record AdjustmentList(Page<AdjustmentRow> Rows, int Found, int Missing, IReadOnlyList<PersonChoice> People);

/// <summary>Somebody to filter by.</summary>
/// <param name="Actor">As the ledger writes it.</param>
/// <param name="Name">As people say it.</param>
public sealed record PersonChoice(string Actor, string Name);

/// <summary>A correction that waits for a second person, or waited.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Sku">The product's code.</param>
/// <param name="Name">The product's name.</param>
/// <param name="Batch">The batch's number.</param>
/// <param name="Quantity">Pieces found, or with a minus pieces missing.</param>
/// <param name="Kind">What kind.</param>
/// <param name="Reason">Why.</param>
/// <param name="State">Where it stands.</param>
/// <param name="At">When it was asked for, in UTC.</param>
/// <param name="Actor">Who asked.</param>
/// <param name="AnsweredBy">Who decided.</param>
/// <param name="Answer">Why it was rejected.</param>
/// <param name="Mine">Whether the reader asked for it, and so does not decide.</param>
/// <param name="Value">What it is worth at cost; null for staff, and where no cost is noted.</param>
/// <param name="OnHand">Pieces of the batch now.</param>
/// <param name="Reserved">Pieces of them promised to orders.</param>
public sealed record WaitingAdjustment(
    string Number, string Sku, string Name, string Batch, int Quantity, AdjustmentKind Kind, string Reason, AdjustmentState State, DateTime At, string Actor, string? AnsweredBy, string? Answer, bool Mine, Money? Value, int OnHand, int Reserved)
{
    /// <summary>Whether promised pieces would be missing by now, so that nobody can approve it.</summary>
    public bool IsImpossible => State == AdjustmentState.Waiting && (long)OnHand + Quantity < Reserved;
}
