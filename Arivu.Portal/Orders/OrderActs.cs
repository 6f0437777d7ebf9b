using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders;

/// <summary>What one person may do with an order as it stands; asked of the same rules that its verbs hold.</summary>
public sealed record OrderActs
{
    /// <summary>Accept it.</summary>
    public bool Approve { get; init; }

    /// <summary>Refuse it.</summary>
    public bool Reject { get; init; }

    /// <summary>Begin to pack.</summary>
    public bool Pack { get; init; }

    /// <summary>Take open pieces from another batch.</summary>
    public bool SwapBatch { get; init; }

    /// <summary>Serve it before others, or in its turn again.</summary>
    public bool Prioritise { get; init; }

    /// <summary>Send goods away.</summary>
    public bool Send { get; init; }

    /// <summary>Note that goods arrived.</summary>
    public bool Deliver { get; init; }

    /// <summary>Call off what has not left.</summary>
    public bool Cancel { get; init; }

    /// <summary>Set other quantities on its lines.</summary>
    public bool Change { get; init; }

    /// <summary>Take goods back.</summary>
    public bool TakeBack { get; init; }

    /// <summary>It waits for a decision that this person may not take: its total, or missing money.</summary>
    public bool NeedsAdministrator { get; init; }

    internal static OrderActs Of(Order order, CurrentUser user, TradeRules rules)
    {
        var (team, waits) = (user.SeesEverything, order.Status == OrderStages.ToDecide);
        return new OrderActs
        {
            Approve = team && waits && rules.MayApprove(user, order.Total, order.HoldReasons),
            NeedsAdministrator = team && waits && !rules.MayApprove(user, order.Total, order.HoldReasons),
            Reject = team && waits,
            Pack = team && order.Status == OrderStages.ToPack,
            SwapBatch = team && order.Status.IsToPick() && order.Lines.Any(l => l.Open > 0),
            Prioritise = team && order.Status.IsOpenToTeam(),
            Send = team && order.Status == OrderStages.ToSend,
            Deliver = team && order.Shipments.Any(s => s.IsOnTheRoad),
            Cancel = team ? order.Status.IsOpenToTeam() : order.Status.IsOpenToBuyer(),
            Change = order.IsOpenToChange,
            TakeBack = team && order.Lines.Any(l => l.WithShop > 0),
        };
    }
}
