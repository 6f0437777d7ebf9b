using System.Globalization;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Analytics.Sales;

/// <summary>Which report an address asks for, whatever it says.</summary>
/// <param name="From">First date.</param>
/// <param name="To">Last date.</param>
/// <param name="By">What the rows are.</param>
public sealed record SalesAsked(DateOnly From, DateOnly To, SalesGrouping By)
{
    private const int UsualDays = 30;
    private static readonly DateOnly Oldest = new(2000, 1, 1);

    /// <summary>Understands an address: the last 30 days by day, where it says nothing that can be used.</summary>
    /// <param name="from">A date as yyyy-MM-dd.</param>
    /// <param name="to">A date as yyyy-MM-dd.</param>
    /// <param name="by">A <see cref="SalesGrouping"/>, in any case.</param>
    /// <param name="today">The business date.</param>
    public static SalesAsked Of(string? from, string? to, string? by, DateOnly today)
    {
        var last = Day(to) ?? today;
        var first = Day(from) ?? last.AddDays(1 - UsualDays);
        (first, last) = first <= last ? (first, last) : (last, first);
        var most = last.AddDays(1 - SalesQueries.MostDays);
        var grouping = Enum.TryParse<SalesGrouping>(by, ignoreCase: true, out var named) && Enum.IsDefined(named) ? named : SalesGrouping.Day;
        return new SalesAsked(first < most ? most : first, last, grouping);
    }

    /// <summary>A grouping as addresses name it.</summary>
    public static string Name(SalesGrouping by) => by.ToString().ToLowerInvariant();

    /// <summary>A date as addresses write it.</summary>
    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // The calendar of a firm: nothing was sold before it, and leap years far ahead break sums of days.
    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= Oldest && day.Year <= 2200 ? day : null;

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
