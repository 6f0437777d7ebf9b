using Arivu.Portal.Kernel;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Orders;

/// <summary>
/// An order in a few lines, to be sent on by WhatsApp: what a partner or a driver asks for. Its link asks for a sign-in, so
/// nothing in it opens anything for whoever else reads it.
/// </summary>
internal static class ShareText
{
    private const string Messenger = "https://wa.me/?text=";

    /// <summary>The link that opens the messenger with the text ready; the person chooses who gets it.</summary>
    /// <param name="order">The order.</param>
    /// <param name="seller">The firm, as the shop knows it.</param>
    /// <param name="address">The order's page, whole.</param>
    /// <param name="words">The reader's language.</param>
    public static string Link(OrderDetail order, string seller, string address, IStringLocalizer<OrdersWords> words) =>
        Messenger + Uri.EscapeDataString(Of(order, seller, address, words));

    /// <summary>The text.</summary>
    public static string Of(OrderDetail order, string seller, string address, IStringLocalizer<OrdersWords> words) => string.Join('\n', new[]
    {
        words["Order {0} from {1}", order.Number, seller].Value,
        $"{Goods(order, words)}, {order.Total.ToShortString()}",
        words[order.Status.ShopWords(order.WaitsForPaymentOf is not null)].Value,
        order.DeliverOn is { } day && order.Status.IsOpenToTeam() ? words["Expected {0}", day.ToText()].Value : null,
        address,
    }.Where(line => line is not null));

    private static string Goods(OrderDetail order, IStringLocalizer<OrdersWords> words) => order.Lines.Count(l => l.Kept > 0) switch
    {
        1 => words["1 product, {0} pieces", IndianDigits.Group(order.Kept)],
        var products => words["{0} products, {1} pieces", products, IndianDigits.Group(order.Kept)],
    };
}
