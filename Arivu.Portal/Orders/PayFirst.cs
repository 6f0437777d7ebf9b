using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders;

/// <summary>What must be paid so that money holds an order no longer, as far as this room knows it: how much is late, the room of money adds.</summary>
/// <param name="Above">What stands above the credit limit, or is missing where a shop pays in advance; zero when dues alone hold the order.</param>
/// <param name="LateSince">Since when dues are late that hold the order; null when they do not.</param>
/// <param name="IsAll">Whether nothing but money holds it: paid, it needs no person.</param>
/// <param name="ConfirmsItself">Whether an order that stands is confirmed by the receipt alone.</param>
public sealed record PayFirst(Money Above, DateOnly? LateSince, bool IsAll, bool ConfirmsItself)
{
    /// <summary>What is to pay; null when paying would change nothing.</summary>
    /// <param name="reasons">Why the order waits, or would.</param>
    /// <param name="shop">How its shop stands, the order's credit included.</param>
    public static PayFirst? Of(IReadOnlyList<HoldReason> reasons, ShopStanding shop)
    {
        bool Holds(HoldKind kind) => reasons.Any(reason => reason.Kind == kind);
        var above = Holds(HoldKind.CreditLimit) ? shop.CreditUsed - shop.CreditLimit : Holds(HoldKind.PayInAdvance) ? shop.CreditUsed : Money.Zero;
        var late = Holds(HoldKind.Overdue) ? shop.OverdueSince : null;
        return above <= Money.Zero && late is null ? null : new PayFirst(
            above > Money.Zero ? above : Money.Zero, late, reasons.All(reason => IsMoney(reason.Kind)), reasons.All(reason => reason.Kind == HoldKind.PayInAdvance));
    }

    private static bool IsMoney(HoldKind kind) => kind is HoldKind.CreditLimit or HoldKind.PayInAdvance or HoldKind.Overdue;
}

/// <summary>How the shop that is signed in stands with its money.</summary>
/// <param name="Terms">When it pays.</param>
/// <param name="CreditLimit">The most it may owe and have on order; zero where it pays on delivery or in advance.</param>
/// <param name="CreditUsed">What it owes and has on order; negative when it paid ahead.</param>
/// <param name="OverdueSince">Since when something is overdue.</param>
public sealed record ShopStanding(PaymentTerms Terms, Money CreditLimit, Money CreditUsed, DateOnly? OverdueSince);
