using System.Runtime.InteropServices;
using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders.Delivering;

/// <summary>A day on which a shop can have goods.</summary>
/// <param name="Day">The business date (IST).</param>
/// <param name="OrderBy">Until when to order for it, in UTC.</param>
public sealed record DeliveryDay(DateOnly Day, DateTime OrderBy)
{
    /// <summary>How long there is until orders close, in whole minutes; never below zero.</summary>
    /// <param name="now">This moment, in UTC.</param>
    public TimeSpan Left(DateTime now) => TimeSpan.FromMinutes(Math.Max(0, Math.Floor((OrderBy - now).TotalMinutes)));

    /// <summary>Until when to order, as a shop reads it: 6:00 pm, with the day where it is another than today's.</summary>
    /// <param name="now">This moment, in UTC.</param>
    public string OrderByText(DateTime now)
    {
        var (day, time) = (IndianTime.BusinessDate(OrderBy), OrderBy.ToIstTimeText());
        return day == IndianTime.BusinessDate(now) ? time : $"{day.ToDayText()}, {time}";
    }
}

/// <summary>Where a van passes a shop: what its delivery days hang on.</summary>
/// <param name="Region">The shop's region.</param>
/// <param name="Beat">The shop's beat.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DeliveryRound(string? Region, string? Beat)
{
    /// <summary>The round of a shop.</summary>
    public static DeliveryRound Of(Retailer shop) => new(shop.Region, shop.Beat);
}
