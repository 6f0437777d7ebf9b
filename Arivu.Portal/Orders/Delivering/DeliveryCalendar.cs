using System.Globalization;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders.Delivering;

/// <summary>
/// Says on which days a shop can have goods. All of it is IST: a day begins at midnight there, and orders close at the hour of
/// <see cref="DeliveryRules.CutOffHour"/> of the working day before, so Saturday evening closes Monday's van.
/// </summary>
public sealed class DeliveryCalendar
{
    private const int Farthest = 366;
    private readonly DeliveryRules _rules;
    private readonly HashSet<DayOfWeek> _house;
    private readonly Dictionary<string, HashSet<DayOfWeek>> _rounds;
    private readonly HashSet<DateOnly> _closed;

    /// <summary>Reads the settings.</summary>
    /// <exception cref="InvalidOperationException">A setting names no day, or an hour or number that cannot be.</exception>
    public DeliveryCalendar(DeliveryRules rules)
    {
        if (rules is not { CutOffHour: >= 0 and <= 23, LeadDays: >= 0 and <= 14, DaysAhead: >= 1 and <= Farthest })
        {
            throw new InvalidOperationException("Orders:CutOffHour is 0 to 23, Orders:LeadDays 0 to 14 and Orders:DaysAhead 1 to 366.");
        }

        _rules = rules;
        _house = DaysOf(nameof(DeliveryRules.DeliveryDays), rules.DeliveryDays);
        _rounds = rules.DeliveryDaysOf.ToDictionary(round => round.Key, round => DaysOf($"{nameof(DeliveryRules.DeliveryDaysOf)}:{round.Key}", round.Value), StringComparer.OrdinalIgnoreCase);
        _closed = [.. Words(rules.ClosedOn).Select(DateOf)];
    }

    /// <summary>The first day that can still be reached.</summary>
    /// <param name="round">The shop's round.</param>
    /// <param name="now">This moment, in UTC.</param>
    public DeliveryDay Next(DeliveryRound round, DateTime now) => Open(round, now).First();

    /// <summary>The days a shop can choose from, the first one that can be reached first; there is always one.</summary>
    /// <param name="round">The shop's round.</param>
    /// <param name="now">This moment, in UTC.</param>
    public IReadOnlyList<DeliveryDay> Choices(DeliveryRound round, DateTime now)
    {
        var last = IndianTime.BusinessDate(now).AddDays(_rules.DaysAhead);
        return [.. Open(round, now).TakeWhile((day, index) => index == 0 || day.Day <= last)];
    }

    /// <summary>A day that was promised, or the first one that can still be reached where that is later.</summary>
    /// <param name="round">The shop's round.</param>
    /// <param name="day">What was promised.</param>
    /// <param name="now">This moment, in UTC.</param>
    public DateOnly NotBefore(DeliveryRound round, DateOnly day, DateTime now)
    {
        var next = Next(round, now).Day;
        return next > day ? next : day;
    }

    /// <summary>The day an order is for: the one that is asked for, as long as it can be reached, or the first one.</summary>
    /// <param name="round">The shop's round.</param>
    /// <param name="wanted">What the shop chose; null leaves it to the house.</param>
    /// <param name="now">This moment, in UTC.</param>
    /// <exception cref="RuleBrokenException">Code delivery-day: orders for it are closed, or no van comes that day; the next one is named.</exception>
    public DateOnly Hold(DeliveryRound round, DateOnly? wanted, DateTime now)
    {
        var choices = Choices(round, now);
        return wanted is not { } day ? choices[0].Day
            : choices.Any(choice => choice.Day == day) ? day
            : throw Refused(round, day, choices[0], now);
    }

    private RuleBrokenException Refused(DeliveryRound round, DateOnly day, DeliveryDay next, DateTime now) => new(
        Runs(round, day) && CutOffOf(day) <= now
            ? "Orders for {0} are closed. The next delivery is {1}: look again, then place the order."
            : "No van comes to you on {0}. The next delivery is {1}: choose a day.", day.ToDayText(), next.Day.ToDayText()) { Code = "delivery-day" };

    private IEnumerable<DeliveryDay> Open(DeliveryRound round, DateTime now)
    {
        var today = IndianTime.BusinessDate(now);
        return Enumerable.Range(0, Farthest).Select(today.AddDays).Where(day => Runs(round, day)).Select(day => new DeliveryDay(day, CutOffOf(day)))
            .Where(day => day.OrderBy > now).DefaultIfEmpty(new DeliveryDay(today.AddDays(Farthest), CutOffOf(today.AddDays(Farthest))));
    }

    private bool Runs(DeliveryRound round, DateOnly day) => !_closed.Contains(day) && RunsOn(round).Contains(day.DayOfWeek);

    private HashSet<DayOfWeek> RunsOn(DeliveryRound round) =>
        (round.Beat is { } beat ? _rounds.GetValueOrDefault(beat) : null) ?? (round.Region is { } region ? _rounds.GetValueOrDefault(region) : null) ?? _house;

    private DateTime CutOffOf(DateOnly day)
    {
        for (var left = _rules.LeadDays; left > 0;)
        {
            day = day.AddDays(-1);
            left -= _house.Contains(day.DayOfWeek) && !_closed.Contains(day) ? 1 : 0;
        }

        return IndianTime.StartOf(day).AddHours(_rules.CutOffHour);
    }

    private static HashSet<DayOfWeek> DaysOf(string setting, string text)
    {
        var days = Words(text).Select(word => DayOf(setting, word)).ToHashSet();
        return days.Count > 0 ? days : throw new InvalidOperationException($"Orders:{setting} names no day; say for example Mon Wed Fri.");
    }

    private static DayOfWeek DayOf(string setting, string word)
    {
        var found = Enum.GetValues<DayOfWeek>().Where(day => word.Length >= 3 && day.ToString().StartsWith(word, StringComparison.OrdinalIgnoreCase)).ToList();
        return found is [var one] ? one : throw new InvalidOperationException($"Orders:{setting}: {word} is no day of the week; say for example Mon Wed Fri.");
    }

    private static DateOnly DateOf(string word) => DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        ? date : throw new InvalidOperationException($"Orders:{nameof(DeliveryRules.ClosedOn)}: {word} is no date; say for example 2027-01-26.");

    private static string[] Words(string text) => text.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
