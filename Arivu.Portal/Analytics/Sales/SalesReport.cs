namespace Arivu.Portal.Analytics.Sales;

/// <summary>What a report of sales is told apart by; the names are part of addresses and of the API.</summary>
public enum SalesGrouping
{
    /// <summary>The documents' date (IST).</summary>
    Day,

    /// <summary>Monday to Sunday.</summary>
    Week,

    /// <summary>The calendar month.</summary>
    Month,

    /// <summary>The product, by lines.</summary>
    Product,

    /// <summary>The product's category as it is today, by lines.</summary>
    Category,

    /// <summary>The shop.</summary>
    Retailer,

    /// <summary>The shop's region as it is today.</summary>
    Region,
}

/// <summary>One row of a report.</summary>
/// <param name="Key">yyyy-MM-dd (of a week: its Monday), yyyy-MM, the SKU, the category as addresses name it, the shop's code, or the region; empty where there is none.</param>
/// <param name="Label">As people read it.</param>
/// <param name="Sum">The figures. By product and category the total is taxable value and tax of the lines; else it is the documents', with their round off.</param>
public sealed record SalesRow(string Key, string Label, SalesSum Sum);

/// <summary>Sales of a time: invoices less credit notes, each on its own date.</summary>
/// <param name="From">First date.</param>
/// <param name="To">Last date.</param>
/// <param name="GroupBy">What the rows are.</param>
/// <param name="Rows">By time, oldest first; else most sold first. A row with nothing in it is left out.</param>
/// <param name="Total">All rows together. An order counts once, however many of its products or invoices stand in rows.</param>
public sealed record SalesReport(DateOnly From, DateOnly To, SalesGrouping GroupBy, IReadOnlyList<SalesRow> Rows, SalesSum Total)
{
    /// <summary>Whether the rows are times.</summary>
    public bool IsByTime => GroupBy is SalesGrouping.Day or SalesGrouping.Week or SalesGrouping.Month;
}
