using Arivu.Portal.Inventory.Reports;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Analytics.StockReports;

/// <summary>The reports on stock of all rooms, in their order, as far as somebody may see them.</summary>
/// <param name="all">Those that rooms registered.</param>
/// <param name="user">Who looks.</param>
public sealed class StockReportList(IEnumerable<IStockReport> all, CurrentUser user)
{
    /// <summary>Those this user may see.</summary>
    public IReadOnlyList<IStockReport> Mine => [.. all.Where(report => user.SeesEverything && (user.IsAdmin || !report.IsForAdmins)).OrderBy(report => report.Order)];

    /// <summary>The one that an address names, the first for none; null where there is none for this user.</summary>
    public IStockReport? Named(string? name) => name is null ? Mine[0] : Mine.FirstOrDefault(report => report.Name == name);
}
