using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory;

/// <summary>What may be corrected alone; settings <c>Inventory:…</c>.</summary>
public sealed record StockLimits
{
    /// <summary>Pieces that staff may add or take off with one adjustment; more waits for an administrator.</summary>
    public int StaffAdjustmentLimit { get; init; } = 100;

    /// <summary>Value at cost, in rupees, above which an adjustment waits for a second person, an administrator's own too.</summary>
    public decimal AdjustmentValueLimit { get; init; } = 50_000;

    /// <summary>Value at cost, in rupees, of all differences of a count above which an administrator who did not count must approve it.</summary>
    public decimal CountValueLimit { get; init; } = 5_000;

    /// <summary>Whether a second person must approve a correction.</summary>
    /// <param name="user">Who wants it.</param>
    /// <param name="pieces">The difference.</param>
    /// <param name="value">What it is worth at cost; null where nobody noted one.</param>
    public bool NeedSecond(CurrentUser user, int pieces, Money? value) => (!user.IsAdmin && IsMany(pieces)) || value > Money.FromRupees(AdjustmentValueLimit);

    /// <summary>Whether an administrator who did not count must approve the differences of a count.</summary>
    /// <param name="differences">Pieces too many or missing, by line.</param>
    /// <param name="value">What they are worth at cost, each without its sign.</param>
    public bool CountNeedsApproval(IEnumerable<int> differences, Money value) => differences.Any(IsMany) || value > Money.FromRupees(CountValueLimit);

    private bool IsMany(int pieces) => Math.Abs((long)pieces) > StaffAdjustmentLimit;
}
