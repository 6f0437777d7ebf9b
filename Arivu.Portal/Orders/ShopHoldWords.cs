using Arivu.Portal.Ui;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Orders;

/// <summary>Why an order waits, in the words of the shop that placed it.</summary>
internal static class ShopHoldWords
{
    /// <summary>A sentence a reason; what is late is told by the room of money, which knows how much.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<HoldReason> reasons, PayFirst? pay, IStringLocalizer<OrdersWords> T) =>
        [.. reasons.Where(reason => reason.Kind != HoldKind.Overdue).Select(reason => Of(reason, pay, T))];

    private static readonly ToldSentence[] Kept = [new("{0}: {1} pieces, usually {2}."), new("{0} more products in unusual quantities.")];

    // Kept with the order in English, as the rules said it.
    private static string Unusual(string words, IStringLocalizer<OrdersWords> T) =>
        Array.Find(Kept, kept => kept.Fits(words)) is { } kept ? T[kept.Sentence, [.. kept.FactsOf(words)]] : words;

    private static string Of(HoldReason reason, PayFirst? pay, IStringLocalizer<OrdersWords> T) => reason.Kind switch
    {
        HoldKind.CreditLimit when pay is not null => T["{0} above your credit limit", pay.Above.ToShortString()],
        HoldKind.CreditLimit => T["It was above your credit limit; there is room for it now"],
        HoldKind.PayInAdvance when pay is not null => T["You pay in advance, and {0} is to pay", pay.Above.ToShortString()],
        HoldKind.PayInAdvance => T["You pay in advance; your money is there now"],
        HoldKind.Amount => T["A person looks at orders this large"],
        HoldKind.FirstOrder => T["A person looks at a shop's first order"],
        HoldKind.Undelivered => T["You pay on delivery, and an earlier order is still to be delivered"],
        _ => T["Far more than you usually order: {0}", Unusual(reason.Words, T).TrimEnd('.')],
    };
}
