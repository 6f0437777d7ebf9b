namespace Arivu.Portal.Orders.Delivering;

/// <summary>When vans run and until when a shop can order for them; settings <c>Orders:…</c>.</summary>
public sealed record DeliveryRules
{
    /// <summary>The hour of the day (IST) at which orders for the next van close.</summary>
    public int CutOffHour { get; init; } = 18;

    /// <summary>How many working days before the delivery orders for it close; 0 is the day itself.</summary>
    public int LeadDays { get; init; } = 1;

    /// <summary>How many days ahead a shop can choose.</summary>
    public int DaysAhead { get; init; } = 14;

    /// <summary>The days on which vans run, and the warehouse works, such as <c>Mon Tue Wed</c>.</summary>
    public string DeliveryDays { get; init; } = "Mon Tue Wed Thu Fri Sat";

    /// <summary>The days of a beat or of a region by its name, where they are others; the beat comes before its region.</summary>
    public IReadOnlyDictionary<string, string> DeliveryDaysOf { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Days on which nothing runs, such as <c>2027-01-15 2027-01-26</c>.</summary>
    public string ClosedOn { get; init; } = "";
}
