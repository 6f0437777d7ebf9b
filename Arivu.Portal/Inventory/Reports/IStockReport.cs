using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory.Reports;

/// <summary>One report on stock. A room registers its own; the page, the files and the paper are the same for all.</summary>
public interface IStockReport
{
    /// <summary>As addresses name it: valuation.</summary>
    string Name { get; }

    /// <summary>Its place in the row of reports.</summary>
    int Order { get; }

    /// <summary>English title, a key of <see cref="InventoryWords"/>.</summary>
    string Title { get; }

    /// <summary>What of the address it looks at.</summary>
    ReportTime Time { get; }

    /// <summary>Whether it is about nothing but cost, so that staff do not see it at all.</summary>
    bool IsForAdmins { get; }

    /// <summary>Reads it, with the same few queries whatever the number of products.</summary>
    /// <exception cref="NotAllowedException">The user may not see it.</exception>
    Task<StockReport> ReadAsync(ReportAsked asked, CancellationToken cancel);
}

/// <summary>Which time a report is about.</summary>
public enum ReportTime
{
    /// <summary>From one date to another.</summary>
    Range,

    /// <summary>The end of one date.</summary>
    Day,

    /// <summary>Today, looking so many days back.</summary>
    Back,
}

/// <summary>What an address asks of a report, whatever it says.</summary>
/// <param name="From">First date (IST).</param>
/// <param name="To">Last date (IST); of a report on one date, that date. Never after today.</param>
/// <param name="Category">A shelf of the catalogue as addresses name it; null for all.</param>
/// <param name="Days">How far to look back.</param>
public sealed record ReportAsked(DateOnly From, DateOnly To, string? Category, int Days)
{
    /// <summary>The longest time of one report, in days: two years.</summary>
    public const int MostDays = 731;

    private const int UsualDays = 90;

    /// <summary>How far reports look back when nobody says.</summary>
    public const int UsualBack = 60;

    /// <summary>Days of the time, both ends included.</summary>
    public int Length => To.DayNumber - From.DayNumber + 1;

    /// <summary>The first instant of the time, in UTC.</summary>
    internal DateTime Begin => IndianTime.StartOf(From);

    /// <summary>The instant after the time, in UTC.</summary>
    internal DateTime End => IndianTime.StartOf(To.AddDays(1));

    /// <summary>Understands an address: the last 90 days of all products, where it says nothing that can be used.</summary>
    /// <param name="from">A date as yyyy-MM-dd.</param>
    /// <param name="to">A date as yyyy-MM-dd.</param>
    /// <param name="category">A shelf of the catalogue.</param>
    /// <param name="days">A whole number of days.</param>
    /// <param name="today">The business date.</param>
    public static ReportAsked Of(string? from, string? to, string? category, string? days, DateOnly today)
    {
        var last = BusinessDay.Read(to) is { } end && end <= today ? end : today;
        var first = BusinessDay.Read(from) ?? last.AddDays(1 - UsualDays);
        (first, last) = first <= last ? (first, last) : (last, first <= today ? first : today);
        var most = last.AddDays(1 - MostDays);
        var back = Ui.Lists.ListAddress.Number(days) is { } number and > 0 and <= MostDays ? number : UsualBack;
        return new ReportAsked(first < most ? most : first, last, string.IsNullOrWhiteSpace(category) ? null : category, back);
    }
}
