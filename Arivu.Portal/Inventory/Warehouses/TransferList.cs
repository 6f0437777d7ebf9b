using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Lists;

namespace Arivu.Portal.Inventory.Warehouses;

/// <summary>Which transfers somebody wants to see. Search looks in number, products and batches. Sorts by number, asked or pieces; its own order is newest first.</summary>
public sealed record TransferFilter : ListFilter
{
    /// <summary>One state.</summary>
    public TransferState? State { get; init; }

    /// <summary>The code of a warehouse that sends or receives.</summary>
    public string? Warehouse { get; init; }

    /// <summary>Takes what a list's address says, whatever it says.</summary>
    /// <param name="asked">The address's parameters, as text.</param>
    public static TransferFilter Of(TransferAddress asked) => Of(
        new TransferFilter { State = StateNamed(asked.State), Warehouse = ListAddress.Code(asked.Warehouse) },
        new ListAsked(asked.Search, Retailer: null, asked.From, asked.To, asked.Sort));

    private static TransferState? StateNamed(string? name) =>
        name is { Length: > 0 } && char.IsLetter(name[0]) && Enum.TryParse<TransferState>(name, ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : null;
}

/// <summary>What an address asks of the list of transfers, before anything is understood.</summary>
/// <param name="Search">See <see cref="ListFilter.Search"/>.</param>
/// <param name="State">A state; anything unknown is all.</param>
/// <param name="Warehouse">A warehouse's code.</param>
/// <param name="From">A date as yyyy-MM-dd.</param>
/// <param name="To">A date as yyyy-MM-dd.</param>
/// <param name="Sort">See <see cref="ListFilter.Sort"/>.</param>
public sealed record TransferAddress(string? Search = null, string? State = null, string? Warehouse = null, string? From = null, string? To = null, string? Sort = null);

/// <summary>A transfer in a list.</summary>
/// <param name="Number">Its number.</param>
/// <param name="State">Where it stands.</param>
/// <param name="From">The name of the warehouse that sends.</param>
/// <param name="To">The name of the warehouse that receives.</param>
/// <param name="Lines">How many batches.</param>
/// <param name="Pieces">Pieces asked for.</param>
/// <param name="Lost">Pieces that did not arrive.</param>
/// <param name="RequestedAt">When it was asked for, in UTC.</param>
/// <param name="RequestedBy">Who asked.</param>
public sealed record TransferRow(string Number, TransferState State, string From, string To, int Lines, int Pieces, int Lost, DateTime RequestedAt, string RequestedBy);

/// <summary>A page of the list of transfers.</summary>
/// <param name="Rows">The page.</param>
/// <param name="States">How many stand in each state, other filters left aside.</param>
public sealed record TransferList(Page<TransferRow> Rows, IReadOnlyDictionary<TransferState, int> States)
{
    /// <summary>All transfers.</summary>
    public int All => States.Values.Sum();
}

/// <summary>A transfer with all that is known of it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="State">Where it stands.</param>
/// <param name="From">The warehouse that sends.</param>
/// <param name="To">The warehouse that receives.</param>
/// <param name="Note">A remark.</param>
/// <param name="Steps">What happened, the oldest first.</param>
/// <param name="Lines">What goes.</param>
/// <param name="LostValue">What got lost at cost; null for staff, where nothing got lost, and where no cost is noted.</param>
public sealed record TransferDetail(string Number, TransferState State, string From, string To, string? Note, IReadOnlyList<TransferStep> Steps, IReadOnlyList<TransferLineRow> Lines, Money? LostValue)
{
    /// <summary>Pieces asked for.</summary>
    public int Pieces => Lines.Sum(l => l.Quantity);

    /// <summary>Pieces that did not arrive.</summary>
    public int Lost => Lines.Sum(l => l.Lost);
}

/// <summary>One step of a transfer.</summary>
/// <param name="State">Where it stood after it.</param>
/// <param name="Who">Who took it.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Why">What was said.</param>
public sealed record TransferStep(TransferState State, string Who, DateTime At, string? Why);

/// <summary>Pieces of one batch on a transfer.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Sku">The product's code.</param>
/// <param name="Name">The product's name.</param>
/// <param name="Batch">The batch's number.</param>
/// <param name="Expires">The last day it may be sold.</param>
/// <param name="Quantity">Pieces asked for, and sent.</param>
/// <param name="Free">Pieces free where it lies now.</param>
/// <param name="Received">Pieces that arrived; null until somebody counted them.</param>
/// <param name="Kind">What became of the rest.</param>
/// <param name="Reason">Why the rest did not arrive.</param>
public sealed record TransferLineRow(Guid Id, string Sku, string Name, string Batch, DateOnly Expires, int Quantity, int Free, int? Received, AdjustmentKind? Kind, string? Reason)
{
    /// <summary>Pieces that did not arrive.</summary>
    public int Lost => Received is { } received ? Quantity - received : 0;
}
