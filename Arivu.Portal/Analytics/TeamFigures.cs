using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Analytics;

/// <summary>What the database counts in one go for the team's home.</summary>
public sealed record TeamTally
{
    /// <summary>Retailers, active or not.</summary>
    public int Retailers { get; init; }

    /// <summary>Orders placed today, whatever became of them.</summary>
    public int OrdersToday { get; init; }

    /// <summary>Orders placed yesterday until this time of day.</summary>
    public int OrdersYesterday { get; init; }

    /// <summary>Orders placed this month, whatever became of them.</summary>
    public int OrdersMonth { get; init; }

    /// <summary>Orders placed in the month before until this day and time.</summary>
    public int OrdersMonthBefore { get; init; }

    /// <summary>Orders that wait for a person's decision.</summary>
    public int Waiting { get; init; }

    /// <summary>Notes of shops that they paid, not answered yet.</summary>
    public int Claims { get; init; }

    /// <summary>What those notes say was paid, in paise.</summary>
    public long ClaimedPaise { get; init; }

    /// <summary>Credit notes that staff drafted and an administrator has not answered.</summary>
    public int DraftedNotes { get; init; }

    /// <summary>Events that were given up after all their attempts.</summary>
    public int GaveUp { get; init; }

    /// <summary>Active retailers nobody can sign in for.</summary>
    public int WithoutLogin { get; init; }

    /// <summary>Active retailers whose terms give days to pay while their limit is nothing.</summary>
    public int LackLimit { get; init; }

    /// <summary>The first of them, by code.</summary>
    public string? LacksLimit { get; init; }

    /// <summary>Orders whose last goods arrived in the last 30 days, and how they were served.</summary>
    public FulfilmentTally Served { get; init; } = new(0, 0, 0);

    /// <summary>The same of the 30 days before.</summary>
    public FulfilmentTally ServedBefore { get; init; } = new(0, 0, 0);
}

/// <summary>How orders were served.</summary>
/// <param name="Orders">Orders that arrived.</param>
/// <param name="InFull">Those of which every piece that was ordered came.</param>
/// <param name="Minutes">From placing to the last arrival, all of them together.</param>
public sealed record FulfilmentTally(int Orders, int InFull, long Minutes)
{
    /// <summary>Fulfilment rate: the share of orders that came whole, in percent with one decimal; null when none arrived.</summary>
    public decimal? Rate => Orders == 0 ? null : Rounding.HalfUp(1000m * InFull / Orders) / 10m;

    /// <summary>Time to fulfil: the mean from placing to the last arrival, in hours with one decimal; null when none arrived.</summary>
    public decimal? Hours => Orders == 0 ? null : Rounding.HalfUp(Minutes / 6m / Orders) / 10m;
}

/// <summary>An order that waits for a person.</summary>
/// <param name="Number">SO-2627-000123.</param>
/// <param name="TradeName">The shop.</param>
/// <param name="Total">What it will owe.</param>
/// <param name="Reasons">Why it waits, a sentence each.</param>
/// <param name="MayApprove">Whether the person who asked may approve it.</param>
public sealed record WaitingOrder(string Number, string TradeName, Money Total, IReadOnlyList<string> Reasons, bool MayApprove);

/// <summary>Net sales of one date, before GST.</summary>
public sealed record DaySales(DateOnly Day, Money Taxable);

/// <summary>One of those most sold, or who buy most.</summary>
/// <param name="Key">The SKU or the shop's code.</param>
/// <param name="Name">As people know it.</param>
/// <param name="Now">Net sales of the last 30 days, before GST.</param>
/// <param name="Before">Net sales of the 30 days before.</param>
public sealed record TopSeller(string Key, string Name, Money Now, Money Before);

/// <summary>What is owed for one age.</summary>
/// <param name="Over">Days past the due date, more than which it is; null for what is not due.</param>
/// <param name="To">Days at most; null for the oldest.</param>
/// <param name="Bills">Invoices.</param>
/// <param name="Amount">What they owe.</param>
public sealed record DueAge(int? Over, int? To, int Bills, Money Amount);

/// <summary>What shops owe.</summary>
/// <param name="Ages">From not due to the oldest.</param>
/// <param name="OverdueSince">The oldest due date that passed; null when nothing is late.</param>
public sealed record DuesTally(IReadOnlyList<DueAge> Ages, DateOnly? OverdueSince)
{
    /// <summary>Owed in all.</summary>
    public Money Owed => new(Ages.Sum(age => age.Amount.Paise));

    /// <summary>The part past its due date, as the list of overdue invoices sums it.</summary>
    public Money Overdue => new(Ages.Where(age => age.Over is not null).Sum(age => age.Amount.Paise));

    /// <summary>On how many invoices.</summary>
    public int OverdueBills => Ages.Where(age => age.Over is not null).Sum(age => age.Bills);
}

/// <summary>A product whose stock needs somebody.</summary>
/// <param name="Sku">The product.</param>
/// <param name="Name">Its name.</param>
/// <param name="State">What it needs.</param>
/// <param name="Available">Pieces that can be promised.</param>
/// <param name="DaysLeft">Days until the nearest best-before date.</param>
public sealed record StockAlert(string Sku, string Name, StockState State, int Available, int? DaysLeft);

/// <summary>Products by what their stock needs; one product can be low and hold expired pieces.</summary>
/// <param name="Products">All that are sold or lie there.</param>
/// <param name="Out">Nothing can be promised.</param>
/// <param name="Low">At or below the reorder point.</param>
/// <param name="Expired">Expired pieces lie there.</param>
/// <param name="Expiring">A batch comes within its days of alert.</param>
/// <param name="Alerts">The most urgent.</param>
public sealed record StockTally(int Products, int Out, int Low, int Expired, int Expiring, IReadOnlyList<StockAlert> Alerts);

/// <summary>The team's home.</summary>
public sealed record TeamFigures
{
    /// <summary>The business date.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Products in the catalogue.</summary>
    public required int Products { get; init; }

    /// <summary>Products for which the rate table holds no rate, or two that fit equally: shops do not see them.</summary>
    public required int WithoutRate { get; init; }

    /// <summary>The counts.</summary>
    public required TeamTally Tally { get; init; }

    /// <summary>Orders that wait for a person, the oldest first; the first few.</summary>
    public required IReadOnlyList<WaitingOrder> Waiting { get; init; }

    /// <summary>Net sales of the last 60 days, each with its sum; the last 30 are shown against the 30 before.</summary>
    public required IReadOnlyList<DaySales> Sales { get; init; }

    /// <summary>Revenue: net sales of this month so far, before GST: invoices less credit notes by their own dates.</summary>
    public required Money Revenue { get; init; }

    /// <summary>The same of the same days of the month before.</summary>
    public required Money RevenueBefore { get; init; }

    /// <summary>Products most sold.</summary>
    public required IReadOnlyList<TopSeller> TopProducts { get; init; }

    /// <summary>Shops that buy most.</summary>
    public required IReadOnlyList<TopSeller> TopRetailers { get; init; }

    /// <summary>What shops owe.</summary>
    public required DuesTally Dues { get; init; }

    /// <summary>The shelf.</summary>
    public required StockTally Stock { get; init; }

    /// <summary>What happened last, newest first.</summary>
    public required IReadOnlyList<Happening> Feed { get; init; }

    /// <summary>The latest changes of products, retailers and rates; null for those who may not read the audit trail.</summary>
    public required IReadOnlyList<News>? News { get; init; }

    /// <summary>Whether nothing was entered yet.</summary>
    public bool IsEmpty => Products + Tally.Retailers == 0;

    /// <summary>How many things wait for a person: each held order, and each kind of other need.</summary>
    public int Needs => Tally.Waiting + new[] { Dues.OverdueBills, Tally.Claims, Tally.DraftedNotes, Tally.GaveUp, Stock.Out, Stock.Low, Stock.Expired, Stock.Expiring, WithoutRate, Tally.WithoutLogin, Tally.LackLimit }.Count(need => need > 0);
}
