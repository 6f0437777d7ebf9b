using Arivu.Portal.Kernel;

namespace Arivu.Portal.Analytics.Sales;

/// <summary>A report of sales as the API tells it.</summary>
/// <param name="From">First date (IST).</param>
/// <param name="To">Last date (IST).</param>
/// <param name="GroupBy">What the rows are, in small letters.</param>
/// <param name="Rows">See <see cref="SalesReport.Rows"/>.</param>
/// <param name="Total">All rows together; an order counts once.</param>
public sealed record SalesAnswer(DateOnly From, DateOnly To, string GroupBy, IReadOnlyList<SalesRowAnswer> Rows, SalesSum Total)
{
    internal static SalesAnswer Of(SalesReport report) => new(
        report.From, report.To, SalesAsked.Name(report.GroupBy), [.. report.Rows.Select(row => SalesRowAnswer.Of(row.Key, row.Label, row.Sum))], report.Total);
}

/// <summary>A row of it.</summary>
/// <param name="Key">See <see cref="SalesRow.Key"/>.</param>
/// <param name="Label">As people read it.</param>
/// <param name="Orders">Orders billed.</param>
/// <param name="Quantity">Pieces.</param>
/// <param name="Taxable">Value before GST.</param>
/// <param name="Tax">GST, all heads.</param>
/// <param name="Total">What the shops owe for it.</param>
public sealed record SalesRowAnswer(string Key, string Label, int Orders, long Quantity, Money Taxable, Money Tax, Money Total)
{
    internal static SalesRowAnswer Of(string key, string label, SalesSum sum) => new(key, label, sum.Orders, sum.Quantity, sum.Taxable, sum.Tax, sum.Total);
}
