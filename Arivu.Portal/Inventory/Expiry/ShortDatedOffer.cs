using System.Linq.Expressions;
using Arivu.Portal.Audit;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory.Expiry;

/// <summary>
/// A discount on one batch that comes near its end. Shops see it as a choice of its own beside the product, with its
/// best-before date; who takes it gives up the minimum life it is promised otherwise (decision 022).
/// </summary>
public sealed class ShortDatedOffer : Aggregate, ISeenByAll, IAudited
{
    /// <summary>The most that can be taken off, in percent.</summary>
    public const decimal MostPercent = 90;

    private static readonly Expression<Func<ShortDatedOffer, DateOnly, bool>> Holding = (offer, today) => offer.EndedAt == null && offer.From <= today && today <= offer.Until;
    private static readonly Func<ShortDatedOffer, DateOnly, bool> Held = Holding.Compile();

    private ShortDatedOffer(int productId, int batchId, string batch, DateOnly bestBefore) => (ProductId, BatchId, Batch, BestBefore) = (productId, batchId, batch, bestBefore);

    /// <summary>The key.</summary>
    public int Id { get; private set; }

    /// <summary>The product.</summary>
    public int ProductId { get; private set; }

    /// <summary>The batch, in the warehouse that serves shops.</summary>
    public int BatchId { get; private set; }

    /// <summary>The batch's number.</summary>
    public string Batch { get; private set; }

    /// <summary>The batch's last day.</summary>
    public DateOnly BestBefore { get; private set; }

    /// <summary>Off the price of a piece, in percent; with two decimals at most.</summary>
    public decimal PercentOff { get; private set; }

    /// <summary>Its first day (IST).</summary>
    public DateOnly From { get; private set; }

    /// <summary>Its last day (IST), the batch's own at most.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>When somebody ended it early, in UTC; null while nobody did.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <inheritdoc />
    public override string Stream => $"offer-{Id}";

    /// <inheritdoc />
    public string AuditKey => Batch;

    /// <summary>Makes an offer of a batch.</summary>
    /// <param name="batch">The batch; it lies in the warehouse that serves shops and may be sold.</param>
    /// <param name="percentOff">Off the price of a piece, in percent.</param>
    /// <param name="from">Its first day.</param>
    /// <param name="until">Its last day.</param>
    /// <param name="today">The business date.</param>
    /// <exception cref="RuleBrokenException">The batch may not be sold, the percent or the days make no sense, or the offer would outlive the batch.</exception>
    public static ShortDatedOffer Make(Batch batch, decimal percentOff, DateOnly from, DateOnly until, DateOnly today)
    {
        if (!batch.IsSellable(today))
        {
            throw new RuleBrokenException("Batch {0} may not be sold: it is expired, kept back, or not in the warehouse that serves shops.", batch.Number) { Code = "wrong-state" };
        }

        if (percentOff is <= 0 or > MostPercent || decimal.Round(percentOff, 2) != percentOff)
        {
            throw new RuleBrokenException("Take more than 0 and at most {0} percent off.", MostPercent) { Code = "quantity" };
        }

        return from <= until && until >= today && until <= batch.Expires
            ? new ShortDatedOffer(batch.ProductId, batch.Id, batch.Number, batch.Expires) { PercentOff = percentOff, From = from, Until = until }
            : throw new RuleBrokenException("The offer begins before it ends, and ends between today and {0}, the batch's last day.", batch.Expires.ToText()) { Code = "quantity" };
    }

    /// <summary>Whether it holds on a day: begun, not over, not ended by anybody.</summary>
    public bool Holds(DateOnly today) => Held(this, today);

    /// <summary><see cref="Holds"/> as the database asks it.</summary>
    public static Expression<Func<ShortDatedOffer, bool>> HoldsOn(DateOnly today) => Rule.With(Holding, () => today);

    /// <summary>Ends it; what shops have in their carts is asked about when they place it.</summary>
    /// <exception cref="RuleBrokenException">Code wrong-state: it is over already.</exception>
    public void End(DateTime at)
    {
        if (EndedAt is not null || Until < IndianTime.BusinessDate(at))
        {
            throw new RuleBrokenException("The offer of batch {0} is over already.", Batch) { Code = "wrong-state" };
        }

        EndedAt = at;
    }

    /// <summary>Taken off some pieces at a price: the percent of their price, half a paisa rounded up, and no more.</summary>
    public Money DiscountOf(Money unitPrice, int pieces) => Discount(unitPrice, pieces, PercentOff);

    /// <summary>The percent of some pieces' price, half a paisa rounded up (CGST section 15(3)(a): a discount known at supply lowers the taxable value).</summary>
    public static Money Discount(Money unitPrice, int pieces, decimal percentOff) => new(Rounding.HalfUp(unitPrice.Paise * (decimal)pieces * percentOff / 100m));
}
