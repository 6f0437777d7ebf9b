using Arivu.Portal.Data;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory.Sums;

/// <summary>
/// What of a product lies in a warehouse, added up: a list of 10,000 products must not add up 200,000 batches at each look
/// (decision 023). Counted for a business date: at midnight batches expire and a day of sales leaves the average, so a row of an
/// earlier date says nothing any more.
/// </summary>
public sealed class StockSum : IHouseRecord
{
    internal StockSum(int productId, int warehouseId) => (ProductId, WarehouseId) = (productId, warehouseId);

    /// <summary>The product.</summary>
    public int ProductId { get; private set; }

    /// <summary>Where it lies.</summary>
    public int WarehouseId { get; private set; }

    /// <summary>The business date it was counted for (IST).</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Pieces on the shelf.</summary>
    public int OnHand { get; private set; }

    /// <summary>Pieces of them promised to orders.</summary>
    public int Reserved { get; private set; }

    /// <summary>Pieces that can be promised.</summary>
    public int Available { get; private set; }

    /// <summary>Expired pieces on the shelf.</summary>
    public int Expired { get; private set; }

    /// <summary>The nearest best-before date among batches that can be sold.</summary>
    public DateOnly? FirstExpiry { get; private set; }

    /// <summary>Pieces sent to shops in the <see cref="StockTally.AverageDays"/> days before <see cref="Day"/>.</summary>
    public int Sent { get; private set; }

    /// <summary>What the pieces cost whose cost is known. For administrators.</summary>
    public Money Value { get; private set; }

    /// <summary>Pieces whose cost nobody noted.</summary>
    public int Uncosted { get; private set; }

    internal CountedStock Counted => new(ProductId, WarehouseId)
    {
        OnHand = OnHand,
        Reserved = Reserved,
        Available = Available,
        Expired = Expired,
        FirstExpiry = FirstExpiry,
        Sent = Sent,
        Value = Value,
        Uncosted = Uncosted,
    };

    internal void Renew(CountedStock now, DateOnly day) =>
        (Day, OnHand, Reserved, Available, Expired, FirstExpiry, Sent, Value, Uncosted) = (day, now.OnHand, now.Reserved, now.Available, now.Expired, now.FirstExpiry, now.Sent, now.Value, now.Uncosted);
}

/// <summary>What batches and ledger say of a product in a warehouse.</summary>
internal sealed record CountedStock(int ProductId, int WarehouseId)
{
    public int OnHand { get; init; }

    public int Reserved { get; init; }

    public int Available { get; init; }

    public int Expired { get; init; }

    public DateOnly? FirstExpiry { get; init; }

    public int Sent { get; init; }

    public Money Value { get; init; }

    public int Uncosted { get; init; }
}
