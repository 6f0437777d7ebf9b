using System.Globalization;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Ui.Sheets;

/// <summary>Numbers and days as people type them into spreadsheets.</summary>
public static class SheetText
{
    private static readonly string[] Days =
    [
        "yyyy-MM-dd", "yyyy/MM/dd", "yyyy-MM-dd HH:mm", "d-M-yyyy", "d/M/yyyy", "d.M.yyyy", "d-M-yy", "d/M/yy", "d MMM yyyy", "d-MMM-yyyy", "d-MMM-yy", "d MMMM yyyy",
    ];

    /// <summary>A day: 2027-05-31, or the day first as in India (31/5/2027, 31-May-2027); null when it is none.</summary>
    public static DateOnly? Day(string cell) => DateOnly.TryParseExact(cell, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : DateTime.TryParseExact(cell, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? DateOnly.FromDateTime(at) : null;

    /// <summary>A whole number: 1200, 1,200 or 24.0; null when it is none.</summary>
    public static int? Whole(string cell) => Number(cell) is { } number && number == decimal.Truncate(number) && Math.Abs(number) <= int.MaxValue ? (int)number : null;

    /// <summary>An amount in rupees: 1,20,000.50 or ₹40; null when it is none.</summary>
    public static Money? Rupees(string cell) => Number(cell.Replace("₹", "", StringComparison.Ordinal).Replace("Rs.", "", StringComparison.OrdinalIgnoreCase)) is { } rupees && Math.Abs(rupees) < 1_000_000_000 ? Money.FromRupees(rupees) : null;

    private static decimal? Number(string cell) =>
        decimal.TryParse(cell.Trim(), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
