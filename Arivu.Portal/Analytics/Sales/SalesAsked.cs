using System.Globalization;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Analytics.Sales;

/// <summary>Which report an address asks for, whatever it says.</summary>
/// <param name="From">First date.</param>
/// <param name="To">Last date.</param>
/// <param name="By">What the rows are.</param>
public sealed record SalesAsked(DateOnly From, DateOnly To, SalesGrouping By)
{
    /// <summary>How many days a report has when nobody says.</summary>
    internal const int UsualDays = 30;

    /// <summary>Understands an address: the last 30 days by day, where it says nothing that can be used.</summary>
    /// <param name="from">A date as yyyy-MM-dd.</param>
    /// <param name="to">A date as yyyy-MM-dd.</param>
    /// <param name="by">A <see cref="SalesGrouping"/>, in any case.</param>
    /// <param name="today">The business date.</param>
    public static SalesAsked Of(string? from, string? to, string? by, DateOnly today)
    {
        var last = BusinessDay.Read(to) ?? today;
        var first = BusinessDay.Read(from) ?? last.AddDays(1 - UsualDays);
        (first, last) = first <= last ? (first, last) : (last, first);
        var most = last.AddDays(1 - SalesQueries.MostDays);
        var grouping = Enum.TryParse<SalesGrouping>(by, ignoreCase: true, out var named) && Enum.IsDefined(named) ? named : SalesGrouping.Day;
        return new SalesAsked(first < most ? most : first, last, grouping);
    }

    /// <summary>A grouping as addresses name it.</summary>
    public static string Name(SalesGrouping by) => by.ToString().ToLowerInvariant();

    /// <summary>A date as addresses write it.</summary>
    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The times that are asked for most, with the words for each.</summary>
    internal static IReadOnlyList<(string Words, DateOnly From, DateOnly To)> Usual(DateOnly today)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        return
        [
            ("7 days", today.AddDays(-6), today),
            ("30 days", today.AddDays(1 - UsualDays), today),
            ("This month", month, today),
            ("Last month", month.AddMonths(-1), month.AddDays(-1)),
            ("This financial year", FinancialYear.Of(today).First, today),
        ];
    }
}
