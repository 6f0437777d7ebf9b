namespace Arivu.Portal.Orders;

/// <summary>Sentences of this room that reach shops with their facts filled in: beside the lines of a cart, or kept with an order.</summary>
internal static class OrderSentences
{
    /// <summary>As they stand in the room's words.</summary>
    public static readonly IReadOnlyList<string> Told =
    [
        "{0}: {1} available, {2} asked.",
        "{0}, best before {1}: {2} left of this offer, {3} asked.",
        "{0} is not sold.",
        "{0}: the short-dated offer is over. Take it at the usual price, or leave it out.",
        "{0}: order {1} or more pieces, in steps of {2}, at most {3}.",
        "{0}: order {1} to {2} pieces.",
        "{0}: {1} pieces instead of {2}",
        "{0} pieces: {1}",
        "{0}: {1} pieces",
        "{0} pieces of {1} wait for stock.",
        "Not enough stock. {0}",
        "{0}: {1} % is {2} %",
        "{0} more lines",
        "The invoice comes to {0}.",
        "An order has 1 to {0} lines.",
        "At most {0} characters.",
        "Standing order taken back",
        "{0}: {1} pieces, usually {2}.",
        "{0} more products in unusual quantities.",
        "{0} above the credit limit of {1}.",
        "{0} is above {1}, the most that is confirmed without a person.",
        "The first order of this shop.",
        "Pays on delivery, and an earlier order is not delivered yet.",
    ];
}
