namespace Arivu.Portal.Demo.History;

/// <summary>How much history to make.</summary>
/// <param name="Months">Months before today.</param>
/// <param name="Orders">About how many orders; null leaves it to the shops' habits.</param>
/// <param name="Retailers">How many retailers trade; those beyond the demo's 26 are made up.</param>
/// <param name="Seed">The same seed and day give the same history.</param>
/// <param name="Products">How many products stand afterwards; those beyond the demo's 48 are made up and have no past trade.</param>
/// <param name="Batches">About how many batches lie in the warehouse afterwards.</param>
public sealed record HistoryPlan(int Months = 6, int? Orders = null, int Retailers = DemoRetailers.Named, int Seed = 2627, int Products = 0, int Batches = 0)
{
    /// <summary>The firm without any past.</summary>
    public static readonly HistoryPlan None = new(Months: 0);
}

/// <summary>What a history holds.</summary>
/// <param name="Orders">Orders placed.</param>
/// <param name="Invoices">Invoices issued.</param>
/// <param name="Payments">Receipts.</param>
public sealed record HistoryCount(int Orders, int Invoices, int Payments);
