using Arivu.Portal.Inventory.Events;
using Arivu.Portal.Kernel;
using Arivu.Portal.Notifications;
using Arivu.Portal.Orders;
using MimeKit;

namespace Arivu.Portal.Tests.Notifications;

public sealed class NotificationLetterTests(NotificationsPortal portal) : IClassFixture<NotificationsPortal>
{
    private static readonly DateTime Now = new(2026, 11, 22, 9, 15, 0, DateTimeKind.Utc);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_confirmation_carries_lines_total_and_link_in_text_and_in_HTML_and_markup_stays_text()
    {
        var order = await PlacedAsync();
        await portal.StepAsync(order, o => o.ConfirmByRule("within limits", Now));

        var letter = await Mailbox.LetterAsync(portal.Portal, portal.Shop.Email, $"{order.Number} is confirmed");
        Assert.Equal(
            $"""
            Somebody Else,

            {order.Number} is confirmed.

            2 products for ₹1,512.00.

            12 × Jeera <Fizz> 200 ml: ₹1,008.00
            6 × Ragi Malt 500 g: ₹504.00
            Total with GST: ₹1,512.00

            See the order: http://localhost:5080/orders/{order.Number}

            What is mailed to you is your choice: http://localhost:5080/notifications/settings

            Arivu Foods
            """.ReplaceLineEndings(),
            letter.TextBody!.Trim().ReplaceLineEndings());
        Assert.Contains("12 &#215; Jeera &lt;Fizz&gt; 200 ml", letter.HtmlBody, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"http://localhost:5080/orders/{order.Number}\"", letter.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("1,512.00", letter.HtmlBody, StringComparison.Ordinal);
        Assert.NotNull(letter.MessageId);
        Assert.All(letter.BodyParts.OfType<TextPart>(), part => Assert.NotEqual(ContentEncoding.Default, part.ContentTransferEncoding));
    }

    [Fact]
    public async Task A_shipment_s_letter_lists_what_it_carries()
    {
        var order = await PlacedAsync();
        await portal.StepAsync(order, o => o.ConfirmByRule("within limits", Now));
        await portal.StepAsync(order, o => o.StartPacking("test", Now));
        await portal.StepAsync(order, o => o.Ship([new ShippedGoods(o.Lines.Single(l => l.Quantity == 12).Id, 7, 5), new ShippedGoods(o.Lines.Single(l => l.Quantity == 12).Id, 8, 4)], null, null, "test", Now));

        var letter = await Mailbox.LetterAsync(portal.Portal, portal.Shop.Email, $"A part of {order.Number} is on its way");
        Assert.Contains("Jeera <Fizz> 200 ml: 9 pieces", letter.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("Ragi", letter.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancellation_s_letter_lists_what_is_off()
    {
        var order = await PlacedAsync();
        await portal.StepAsync(order, o => o.ConfirmByRule("within limits", Now));
        await portal.StepAsync(order, o => o.Cancel("Recalled", new Dictionary<Guid, int> { [o.Lines.Single(l => l.Quantity == 6).Id] = 2 }, "test", Now));

        var letter = await Mailbox.LetterAsync(portal.Portal, portal.Shop.Email, $"A part of {order.Number} is cancelled");
        Assert.Contains("2 pieces are called off. Reason: Recalled", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("Ragi Malt 500 g: 2 of 6 pieces", letter.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invoice_and_payment_letters_carry_their_amounts()
    {
        var order = await PlacedAsync();
        var (invoice, payment) = (TestTrade.InvoiceFor(order), TestTrade.PaymentBy(portal.Shop, 2000));
        payment.AllocateOldestFirst([invoice]);
        await portal.HappensAsync(db => db.AddRange(invoice, payment));

        var billed = (await Mailbox.LetterAsync(portal.Portal, portal.Shop.Email, $"Invoice {invoice.Number}")).TextBody!.ReplaceLineEndings("\n");
        Assert.Contains("Before GST: ₹1,440.00\nCGST: ₹36.00\nSGST: ₹36.00\nTo pay by 7 Dec 2026: ₹1,512.00", billed, StringComparison.Ordinal);
        Assert.Contains($"/invoices/{invoice.Number.Replace('/', '-')}", billed, StringComparison.Ordinal);
        var paid = (await Mailbox.LetterAsync(portal.Portal, portal.Shop.Email, "₹2,000.00 received")).TextBody!.ReplaceLineEndings("\n");
        Assert.Contains($"For invoice {invoice.Number}: ₹1,512.00\nOn account: ₹488.00\nReceived on 22 Nov 2026: ₹2,000.00", paid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_team_s_letter_about_a_held_order_asks_for_the_decision_and_low_stock_names_its_product()
    {
        var order = TestTrade.PlacedBy(portal.Shop);
        order.Hold([new HoldReason(HoldKind.FirstOrder, "It is the first order.")], Now, Now);
        await portal.HappensAsync(db => db.Add(order));
        await portal.HappensAsync(new StockFellLow("AF-TST-MAIL", "Ragi Malt 500 g", 7, 48));

        var held = await Mailbox.LetterAsync(portal.Portal, portal.Staff.Email, $"{order.Number} waits for approval");
        Assert.Contains($"Decide: http://localhost:5080/orders/{order.Number}", held.TextBody, StringComparison.Ordinal);
        Assert.Contains("It is the first order.", held.TextBody, StringComparison.Ordinal);
        Assert.Contains("/inventory/AF-TST-MAIL", (await Mailbox.LetterAsync(portal.Portal, portal.Admin.Email, "Ragi Malt 500 g runs low")).TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain(await Mailbox.LettersAsync(portal.Portal, portal.Staff.Email), letter => letter.Subject!.Contains("placed by", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_address_stops_only_its_own_letter()
    {
        var (bad, good) = (await portal.PersonAsync("bad@example.com", Role.Retailer, "R007"), await portal.PersonAsync("good@example.com", Role.Retailer, "R007"));
        await portal.HappensAsync(db => db.Users.Single(u => u.Id == bad.Id).Email = "no address <>");
        var order = TestTrade.PlacedBy(bad);
        await portal.HappensAsync(db => db.Add(order));
        await portal.StepAsync(order, o => o.ConfirmByRule("within limits", Now));
        await portal.StepAsync(order, o => o.Cancel("Ordered twice", null, "test", Now));

        Assert.Equal(2, (await Mailbox.LettersAsync(portal.Portal, good.Email)).Count);
        Assert.Equal(2, (await portal.ToldAsync(bad, order.Id)).Count);
        var stuck = (await portal.WaitingAsync()).Where(d => d.EventType == "LetterDue").ToList();
        Assert.Equal(2, stuck.Count);
        Assert.All(stuck, letter => Assert.Equal(1, letter.Attempts));
    }

    [Fact]
    public async Task Who_is_shut_out_before_the_letter_goes_gets_none()
    {
        var gone = await portal.PersonAsync("leaving@example.com", Role.Retailer, "R008");
        var order = TestTrade.PlacedBy(gone);
        var news = News.Of(NotificationKind.OrderConfirmed, order.Id, "/orders/x", "{0} is confirmed", "Reason: {1}", order.Number);
        await portal.HappensAsync(db =>
        {
            var told = Notification.Of(gone.Id, gone.RetailerId!.Value, listed: true, news, Now);
            db.Users.Single(u => u.Id == gone.Id).Disabled = true;
            db.AddRange(order, told);
            db.Publish("test", new Portal.Notifications.Events.LetterDue(told.Id));
        });

        Assert.Empty(await Mailbox.LettersAsync(portal.Portal, gone.Email));
    }

    [Theory]
    [InlineData("ta", "பில் ", "GST-க்கு முன்: ₹1,440.00", "7 டிச 2026-க்குள் கட்ட: ₹1,512.00", "பில்லைப் பார்: ")]
    [InlineData("hi", "बिल ", "GST से पहले: ₹1,440.00", "7 दिस 2026 तक चुकाना: ₹1,512.00", "बिल देखें: ")]
    public async Task A_shop_s_letter_is_in_its_language_and_says_dates_in_it(string language, string subject, params string[] said)
    {
        var shop = await portal.PersonAsync($"reads-{language}@example.com", Role.Retailer, "R009");
        var order = TestTrade.PlacedBy(shop);
        var invoice = TestTrade.InvoiceFor(order);
        await portal.HappensAsync(db =>
        {
            db.Users.Single(u => u.Id == shop.Id).Language = language;
            db.AddRange(order, invoice);
        });

        var letter = await Mailbox.LetterAsync(portal.Portal, shop.Email, $"{subject}{invoice.Number}");
        Assert.All(said.Append($"{order.Number}"), words => Assert.Contains(words, letter.TextBody, StringComparison.Ordinal));
        Assert.DoesNotContain("Dec", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains($"<html lang=\"{language}\">", letter.HtmlBody, StringComparison.Ordinal);
    }

    private async Task<Order> PlacedAsync()
    {
        var order = TestTrade.PlacedBy(portal.Shop);
        await portal.HappensAsync(db => db.Add(order));
        return order;
    }
}
