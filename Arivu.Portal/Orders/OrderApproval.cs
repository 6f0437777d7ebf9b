using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Events;

namespace Arivu.Portal.Orders;

/// <content>Accepting, holding, refusing and billing.</content>
public sealed partial class Order
{
    /// <summary>Accepts it at once, by rule.</summary>
    public void ConfirmByRule(string rule, DateTime at) => Confirm(at, "rule", rule);

    /// <summary>Holds it for a person.</summary>
    public void Hold(IReadOnlyList<HoldReason> reasons, DateTime until, DateTime at)
    {
        (Status, HoldReasons, HoldUntil) = (OrderStatus.PendingApproval, reasons, until);
        Step(at, "rule", OrderStepKind.Held, string.Join('\n', reasons.Select(reason => reason.Words)));
        Raise(new OrderHeld(Id, Number, RetailerId));
    }

    /// <summary>Whether it is held and nobody decided in time.</summary>
    public bool HasLapsed(DateTime now) => Status == OrderStatus.PendingApproval && HoldUntil <= now;

    /// <summary>A person accepts a held order.</summary>
    /// <exception cref="RuleBrokenException">It is not held.</exception>
    public void Approve(string actor, DateTime at)
    {
        Must(OrderStages.ToDecide, "approved");
        Confirm(at, actor, null);
    }

    /// <summary>Accepts a held order whose money came.</summary>
    /// <exception cref="RuleBrokenException">It is not held.</exception>
    public void ConfirmPaid(string receipt, DateTime at)
    {
        Must(OrderStatus.PendingApproval, "approved");
        Confirm(at, "rule", $"Paid in advance: {receipt}");
    }

    /// <summary>Notes that goods are billed at another GST rate than was estimated at placing.</summary>
    public void RemarkChangedRates(string actor, DateTime at, string rates) => Step(at, actor, OrderStepKind.GstRateChanged, rates);

    /// <summary>A person refuses a held order.</summary>
    /// <returns>The reserved credit that becomes free; the promises become free as well.</returns>
    /// <exception cref="RuleBrokenException">It is not held, or no reason is given.</exception>
    public Money Reject(string reason, string actor, DateTime at)
    {
        Must(OrderStages.ToDecide, "rejected");
        var why = Because(reason);
        (Status, HoldUntil) = (OrderStatus.Rejected, null);
        Step(at, actor, OrderStepKind.Rejected, why);
        Raise(new OrderRejected(Id, Number, RetailerId, why));
        return KeepReserved(Money.Zero);
    }

    /// <summary>An invoice takes the place of reserved credit.</summary>
    /// <param name="amount">The invoice's total.</param>
    /// <param name="whole">Whether nothing of the order is left to bill.</param>
    /// <returns>The reserved credit that becomes free.</returns>
    /// <exception cref="RuleBrokenException">The order was never accepted.</exception>
    public Money Bill(Money amount, bool whole)
    {
        if (Status is OrderStatus.PendingApproval or OrderStatus.Rejected)
        {
            throw new RuleBrokenException($"{{0}} is {Words.Of(Status)} and cannot be billed.", Number) { Code = "wrong-state" };
        }

        Billed += amount;
        return KeepReserved(whole ? Money.Zero : Unbilled);
    }

    /// <summary>Nothing more of it will be billed.</summary>
    /// <returns>The reserved credit that becomes free.</returns>
    public Money ReleaseRest() => KeepReserved(Money.Zero);

    private void Confirm(DateTime at, string actor, string? note)
    {
        (Status, HoldUntil) = (OrderStatus.Confirmed, null);
        Step(at, actor, OrderStepKind.Confirmed, note);
        Raise(new OrderConfirmed(Id, Number, RetailerId));
    }
}
