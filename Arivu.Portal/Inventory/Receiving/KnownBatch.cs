using Arivu.Portal.Kernel;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Inventory.Receiving;

/// <summary>What pieces of one product and batch number must agree with, whether they are typed, scanned or stand in a file.</summary>
internal static class KnownBatch
{
    /// <summary>What is wrong with incoming pieces, by field; nothing where they may be taken in.</summary>
    /// <param name="goods">The pieces, checked by <see cref="GoodsRules"/> already.</param>
    /// <param name="shelfLifeDays">The product's days from making to the last day.</param>
    /// <param name="same">The rows of the product that carry this number, in all warehouses; the one where the goods go first.</param>
    /// <param name="today">The business date.</param>
    /// <param name="T">For the words.</param>
    public static IEnumerable<(string Field, string Message)> Faults(IncomingGoods goods, int shelfLifeDays, IReadOnlyList<Batch> same, DateOnly today, IStringLocalizer<InventoryWords> T)
    {
        if (same.Any(b => b.BlockedFor == BatchHold.Recalled))
        {
            return [(nameof(IncomingGoods.Batch), T["Batch {0} is recalled: it is not taken in", goods.CleanBatch])];
        }

        return same.Count > 0 ? Disagrees(goods, same[0], today, T) : Lives(goods, shelfLifeDays, today, T);
    }

    private static IEnumerable<(string Field, string Message)> Lives(IncomingGoods goods, int shelfLifeDays, DateOnly today, IStringLocalizer<InventoryWords> T)
    {
        var expires = goods.Expires ?? goods.Manufactured!.Value.AddDays(shelfLifeDays);
        if (expires < today)
        {
            yield return (nameof(IncomingGoods.Manufactured), T["With a shelf life of {0} days it expired on {1}", shelfLifeDays, expires.ToText()]);
        }
    }

    // Pieces of one batch expire together: another date means another batch, or a slip of the pen.
    private static IEnumerable<(string Field, string Message)> Disagrees(IncomingGoods goods, Batch batch, DateOnly today, IStringLocalizer<InventoryWords> T)
    {
        if (batch.Manufactured != goods.Manufactured)
        {
            yield return (nameof(IncomingGoods.Manufactured), T["Batch {0} came in before as made on {1}: correct the date or the batch number", batch.Number, batch.Manufactured.ToText()]);
        }

        if (goods.Expires is not null && batch.Expires != goods.Expires)
        {
            yield return (nameof(IncomingGoods.Expires), T["Batch {0} came in before with best before {1}: correct the date or the batch number", batch.Number, batch.Expires.ToText()]);
        }
        else if (batch.Expires < today)
        {
            yield return (nameof(IncomingGoods.Batch), T["Batch {0} expired on {1}: expired goods are not taken in", batch.Number, batch.Expires.ToText()]);
        }
    }
}
