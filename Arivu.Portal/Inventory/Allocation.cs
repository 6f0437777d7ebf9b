using Arivu.Portal.Data;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory;

/// <summary>The order that stock is promised to.</summary>
/// <param name="Id">Its key.</param>
/// <param name="RetailerId">Its owner.</param>
/// <param name="Number">Its number, for the ledger.</param>
public sealed record OrderRef(Guid Id, int RetailerId, string Number);

/// <summary>Pieces of one batch promised to one order line.</summary>
public sealed class Allocation : IOwnedByRetailer, IHouseRecord
{
    /// <summary>Longest order number.</summary>
    public const int OrderNumberLength = 20;

    private Allocation(Guid id) => Id = id;

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public int RetailerId { get; private set; }

    /// <summary>The order.</summary>
    public Guid OrderId { get; private set; }

    /// <summary>The order's number, as people read it.</summary>
    public string OrderNumber { get; private set; } = "";

    /// <summary>The order's line.</summary>
    public Guid OrderLineId { get; private set; }

    /// <summary>The product.</summary>
    public int ProductId { get; private set; }

    /// <summary>The batch.</summary>
    public int BatchId { get; private set; }

    /// <summary>When it was promised, in UTC.</summary>
    public DateTime PromisedAt { get; private set; }

    /// <summary>Pieces still promised and not yet sent.</summary>
    public int Open { get; private set; }

    /// <summary>Pieces sent.</summary>
    public int Dispatched { get; private set; }

    /// <summary>Sent pieces that came back sound.</summary>
    public int Returned { get; private set; }

    internal static Allocation Of(OrderRef order, Guid lineId, Batch batch, int quantity, DateTime at) => new(Guid.CreateVersion7())
    {
        RetailerId = order.RetailerId,
        OrderId = order.Id,
        OrderNumber = order.Number,
        OrderLineId = lineId,
        ProductId = batch.ProductId,
        BatchId = batch.Id,
        PromisedAt = at,
        Open = quantity,
    };

    internal void Release(int quantity) => Open -= Within(quantity);

    internal void Dispatch(int quantity)
    {
        Open -= Within(quantity);
        Dispatched += quantity;
    }

    internal void TakeBack(int quantity) => Returned += quantity > 0 && quantity <= Dispatched - Returned
        ? quantity
        : throw new RuleBrokenException("Only {0} pieces of this batch can come back.", Dispatched - Returned) { Code = "quantity" };

    private int Within(int quantity) => quantity > 0 && quantity <= Open ? quantity : throw new RuleBrokenException("Only {0} pieces of this line are promised.", Open) { Code = "quantity" };
}
