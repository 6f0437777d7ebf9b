using Arivu.Portal.Data;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Analytics.Sales;

/// <summary>
/// What one shop was billed on one business date, less what it was credited on that date. Kept beside the documents so that
/// homes need not read every invoice; recomputed from them whenever one is issued.
/// </summary>
public sealed class SalesDay : IOwnedByRetailer
{
    internal SalesDay(DateOnly day, int retailerId) => (Day, RetailerId) = (day, retailerId);

    /// <summary>The documents' date (IST).</summary>
    public DateOnly Day { get; private set; }

    /// <inheritdoc />
    public int RetailerId { get; private set; }

    /// <summary>Orders whose first invoice is of this date: over any days an order counts once.</summary>
    public int Orders { get; private set; }

    /// <summary>Pieces billed less pieces credited.</summary>
    public long Quantity { get; private set; }

    /// <summary>Value before GST.</summary>
    public Money Taxable { get; private set; }

    /// <summary>GST, all heads.</summary>
    public Money Tax { get; private set; }

    /// <summary>The documents' totals, their round off included.</summary>
    public Money Total { get; private set; }

    /// <summary>The figures as one value.</summary>
    internal SalesSum Sum => new(Orders, Quantity, Taxable, Tax, Total);

    /// <summary>Takes what the documents say now.</summary>
    internal void Renew(SalesSum sum) => (Orders, Quantity, Taxable, Tax, Total) = (sum.Orders, sum.Quantity, sum.Taxable, sum.Tax, sum.Total);
}

/// <summary>The part of a <see cref="SalesDay"/> that is one product's.</summary>
public sealed class SalesDayProduct : IOwnedByRetailer
{
    internal SalesDayProduct(DateOnly day, int retailerId, string sku) => (Day, RetailerId, Sku) = (day, retailerId, sku);

    /// <summary>The documents' date (IST).</summary>
    public DateOnly Day { get; private set; }

    /// <inheritdoc />
    public int RetailerId { get; private set; }

    /// <summary>The product.</summary>
    public string Sku { get; private set; }

    /// <summary>Pieces billed less pieces credited.</summary>
    public long Quantity { get; private set; }

    /// <summary>Value before GST.</summary>
    public Money Taxable { get; private set; }

    /// <summary>GST, all heads.</summary>
    public Money Tax { get; private set; }

    /// <summary>The figures as one value; lines know neither orders nor round off.</summary>
    internal SalesSum Sum => new(0, Quantity, Taxable, Tax, Taxable + Tax);

    /// <summary>Takes what the documents say now.</summary>
    internal void Renew(SalesSum sum) => (Quantity, Taxable, Tax) = (sum.Quantity, sum.Taxable, sum.Tax);
}
