using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Lists;

namespace Arivu.Portal.Inventory.Receiving.Receipts;

/// <summary>Which receipts somebody wants to see. Search looks in number, supplier, the supplier's paper, order, products and batches. Sorts by number, at or pieces; its own order is newest first.</summary>
public sealed record ReceiptFilter : ListFilter
{
    /// <summary>The code of the warehouse where the goods were put.</summary>
    public string? Warehouse { get; init; }

    /// <summary>Takes what a list's address says, whatever it says.</summary>
    /// <param name="asked">The address's parameters, as text.</param>
    public static ReceiptFilter Of(ReceiptAddress asked) => Of(
        new ReceiptFilter { Warehouse = ListAddress.Code(asked.Warehouse) }, new ListAsked(asked.Search, Retailer: null, asked.From, asked.To, asked.Sort));
}

/// <summary>What an address asks of the list of receipts, before anything is understood.</summary>
/// <param name="Search">See <see cref="ListFilter.Search"/>.</param>
/// <param name="Warehouse">A warehouse's code.</param>
/// <param name="From">A date as yyyy-MM-dd.</param>
/// <param name="To">A date as yyyy-MM-dd.</param>
/// <param name="Sort">See <see cref="ListFilter.Sort"/>.</param>
public sealed record ReceiptAddress(string? Search = null, string? Warehouse = null, string? From = null, string? To = null, string? Sort = null);

/// <summary>A page of receipts.</summary>
/// <param name="Rows">The page.</param>
/// <param name="Pieces">Pieces of all that fit, those of other pages too.</param>
/// <param name="Warehouses">All warehouses, the one that serves shops first.</param>
public sealed record ReceiptList(Page<ReceiptRow> Rows, long Pieces, IReadOnlyList<WarehouseName> Warehouses);
