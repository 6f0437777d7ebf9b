using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders;

/// <summary>How much the portal decides alone; settings <c>Orders:…</c>.</summary>
public sealed record TradeRules
{
    /// <summary>Orders above it wait for a person, in rupees.</summary>
    public decimal AutoApproveUpTo { get; init; } = 50_000;

    /// <summary>Staff may approve up to it, in rupees; above it an administrator must.</summary>
    public decimal StaffApprovesUpTo { get; init; } = 1_00_000;

    /// <summary>Days something may be overdue before new orders wait for a person.</summary>
    public int OverdueToleranceDays { get; init; } = 7;

    /// <summary>A quantity above this many times the shop's usual one waits for a person.</summary>
    public int UnusualTimes { get; init; } = 4;

    /// <summary>Days of history that make the usual quantity.</summary>
    public int UsualDays { get; init; } = 90;

    /// <summary>Hours a held order keeps its stock and credit before it lapses.</summary>
    public int HoldHours { get; init; } = 48;

    /// <summary>Days that a shop waits for pieces that were not there when it ordered; then they are called off.</summary>
    public int WaitDays { get; init; } = 14;

    /// <summary>The hour of the day, IST, from which the day's standing orders are made.</summary>
    public int StandingHour { get; init; } = 6;

    /// <summary>The limit as money.</summary>
    public Money AutoLimit => Money.FromRupees(AutoApproveUpTo);

    /// <summary>The limit as money.</summary>
    public Money StaffLimit => Money.FromRupees(StaffApprovesUpTo);

    /// <summary>Whether this member of the team may approve an order: money that is missing is for administrators to forgive.</summary>
    /// <param name="user">Who approves.</param>
    /// <param name="total">The order's total.</param>
    /// <param name="reasons">What holds it.</param>
    public bool MayApprove(CurrentUser user, Money total, IReadOnlyList<HoldReason> reasons) =>
        user.IsAdmin || (user.SeesEverything && total <= StaffLimit && !reasons.Any(reason => reason.Kind is HoldKind.CreditLimit or HoldKind.PayInAdvance or HoldKind.Overdue));
}
