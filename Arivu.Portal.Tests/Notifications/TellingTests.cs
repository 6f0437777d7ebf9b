using Arivu.Portal.Billing;
using Arivu.Portal.Inventory.Events;
using Arivu.Portal.Kernel;
using Arivu.Portal.Notifications;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Questions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Tests.Notifications;

/// <summary>What is said about each happening, and to whom.</summary>
public sealed partial class TellingTests(NotificationsPortal portal) : IClassFixture<NotificationsPortal>
{
    private static readonly DateTime Now = new(2026, 11, 22, 9, 15, 0, DateTimeKind.Utc);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_team_hears_that_an_order_was_placed_and_why_it_waits_and_the_shop_hears_neither()
    {
        var order = TestTrade.PlacedBy(portal.Shop);
        order.Hold([new HoldReason(HoldKind.Amount, "It is above ₹1,000.00."), new HoldReason(HoldKind.FirstOrder, "It is the first order.")], Now, Now);
        await portal.HappensAsync(db => db.Add(order));

        string[] said = [$"{order.Number} placed by Selvam Maligai Store | 2 products for ₹1,512.00.", $"{order.Number} waits for approval | Selvam Maligai Store, ₹1,512.00. It is above ₹1,000.00. It is the first order."];
        Assert.Equal(said, await SaidAsync(portal.Admin, order.Id));
        Assert.Equal(said, await SaidAsync(portal.Staff, order.Id));
        Assert.Empty(await portal.ToldAsync(portal.Shop, order.Id));
    }

    [Fact]
    public async Task The_shop_hears_of_each_step_and_no_other_shop_and_not_the_team()
    {
        var order = await PlacedAsync();
        await portal.StepAsync(order, o => o.ConfirmByRule("within limits", Now));
        await portal.StepAsync(order, o => o.StartPacking("test", Now));
        await portal.StepAsync(order, o => o.Ship(TestTrade.AllOf(o), "TN 37 AB 1234", null, "test", Now));
        await portal.StepAsync(order, o => o.Deliver(null, "test", Now));
        var shipment = await portal.Portal.ReadAsync(db => db.Shipments.Where(s => s.OrderId == order.Id).Select(s => s.Id).SingleAsync(Cancel));

        Assert.Equal([$"{order.Number} is confirmed | 2 products for ₹1,512.00."], await SaidAsync(portal.Shop, order.Id));
        Assert.Equal(
            [$"{order.Number} is on its way | 18 pieces, shipment {order.Number}-1 with TN 37 AB 1234.", $"{order.Number} is delivered | 18 pieces, shipment {order.Number}-1."],
            await SaidAsync(portal.Shop, shipment));
        Assert.Empty(await portal.ToldAsync(portal.OtherShop, order.Id));
        Assert.Empty(await portal.ToldAsync(portal.OtherShop, shipment));
        Assert.Empty(await portal.ToldAsync(portal.Admin, shipment));
    }

    [Fact]
    public async Task A_question_is_told_to_the_team_and_its_answer_to_the_shop_once_until_it_is_read()
    {
        var order = await PlacedAsync();
        Task WriteAsync(Listener who, Guid id, string words) => portal.AsAsync<QuestionService, bool>(who, q => q.WriteAsync(order.Number, id, words, Cancel));
        var (first, second, answer) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());

        await WriteAsync(portal.Shop, first, "Is besan on the van?");
        await WriteAsync(portal.Shop, second, "And atta?");
        await WriteAsync(portal.Staff, answer, "Both are.");
        await portal.DrainAsync();

        Assert.Equal([$"Selvam Maligai Store asks about {order.Number} | “Is besan on the van?”"], await SaidAsync(portal.Admin, first));
        Assert.Empty(await portal.ToldAsync(portal.Admin, second));
        Assert.Equal([$"Message about {order.Number} | “Both are.”"], await SaidAsync(portal.Shop, answer));
        Assert.Empty(await portal.ToldAsync(portal.OtherShop, answer));
        Assert.Empty(await portal.ToldAsync(portal.Admin, answer));
    }

    [Fact]
    public async Task The_shop_hears_that_the_team_changed_its_order_and_not_what_it_changed_itself()
    {
        var order = await PlacedAsync();
        await portal.StepAsync(order, o => o.ChangePieces(new Dictionary<Guid, int> { [o.Lines.Single(l => l.Name.StartsWith("Jeera", StringComparison.Ordinal)).Id] = 6 }, portal.Shop.Email, Now));
        Assert.DoesNotContain(await SaidAsync(portal.Shop, order.Id), said => said.Contains("quantities", StringComparison.Ordinal));

        await portal.StepAsync(order, o => o.ChangePieces(new Dictionary<Guid, int> { [o.Lines.Single(l => l.Name.StartsWith("Jeera", StringComparison.Ordinal)).Id] = 18 }, portal.Staff.Email, Now));

        Assert.Contains(await SaidAsync(portal.Shop, order.Id), said => said.StartsWith($"{order.Number} has other quantities | It comes to ₹", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_drafted_a_credit_note_hears_that_it_was_discarded_and_why_and_nobody_else_does()
    {
        var invoice = TestTrade.InvoiceFor(await PlacedAsync());
        await portal.HappensAsync(db => db.Add(invoice));
        await portal.AsAsync<CreditNoteService, WrittenCreditNote?>(portal.Staff, s => s.ProposeAsync(new CreditNoteDraft { Invoice = invoice.Number, Amount = Money.FromRupees(500), Reason = "the old price" }, Cancel));
        var id = await portal.Portal.ReadAsync(db => db.WaitingCreditNotes.Where(n => n.InvoiceNumber == invoice.Number).Select(n => n.Id).SingleAsync(Cancel));
        await portal.AsAsync<CreditNoteService, bool>(portal.Admin, s => s.DiscardDraftAsync(id, "The price was right", Cancel));
        await portal.DrainAsync();

        Assert.Equal([$"Your draft on {invoice.Number} is discarded | {portal.Admin.Email}: The price was right"], await SaidAsync(portal.Staff, id));
        Assert.Empty(await portal.ToldAsync(portal.Admin, id));
        Assert.Empty(await portal.ToldAsync(portal.Shop, id));
    }

    [Fact]
    public async Task Two_parts_that_are_called_off_are_both_told_also_when_the_first_is_told_late()
    {
        var order = await PlacedAsync();
        await portal.StepAsync(order, o =>
        {
            o.ConfirmByRule("within limits", Now);
            o.Cancel("Recalled", new Dictionary<Guid, int> { [o.Lines.Single(l => l.Name.StartsWith("Jeera", StringComparison.Ordinal)).Id] = 1 }, "test", Now);
            o.Cancel("Torn", new Dictionary<Guid, int> { [o.Lines.Single(l => l.Name.StartsWith("Jeera", StringComparison.Ordinal)).Id] = 2 }, "test", Now);
        });

        Assert.Equal(
            [$"A part of {order.Number} is cancelled | 1 pieces are called off. Reason: Recalled", $"A part of {order.Number} is cancelled | 2 pieces are called off. Reason: Torn"],
            (await SaidAsync(portal.Shop, order.Id)).Where(said => said.StartsWith("A part of", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_refused_order_and_one_that_is_called_off_say_why()
    {
        var refused = TestTrade.PlacedBy(portal.Shop);
        refused.Hold([new HoldReason(HoldKind.FirstOrder, "It is the first order.")], Now, Now);
        await portal.HappensAsync(db => db.Add(refused));
        await portal.StepAsync(refused, o => o.Reject("We do not deliver there yet", "test", Now));
        var (part, whole) = (await PlacedAsync(), await PlacedAsync());
        await portal.StepAsync(part, o => o.ConfirmByRule("within limits", Now));
        await portal.StepAsync(part, o => o.Cancel("Recalled", new Dictionary<Guid, int> { [o.Lines.Single(l => l.Quantity == 6).Id] = 6 }, "test", Now));
        await portal.StepAsync(part, o => o.Cancel("The shop closes", null, "test", Now));
        await portal.StepAsync(whole, o => o.ConfirmByRule("within limits", Now));
        await portal.StepAsync(whole, o => o.Cancel("Ordered twice", null, "test", Now));

        Assert.Equal([$"{refused.Number} was not accepted | Reason: We do not deliver there yet"], await SaidAsync(portal.Shop, refused.Id));
        Assert.Equal(
            [$"A part of {part.Number} is cancelled | 6 pieces are called off. Reason: Recalled", $"{part.Number} is cancelled | 12 pieces are called off. Reason: The shop closes"],
            (await SaidAsync(portal.Shop, part.Id)).Skip(1));
        Assert.Equal([$"{whole.Number} is cancelled | 18 pieces are called off. Reason: Ordered twice"], (await SaidAsync(portal.Shop, whole.Id)).Skip(1));
    }

    [Fact]
    public async Task A_part_that_leaves_is_called_a_part()
    {
        var order = await PlacedAsync();
        await portal.StepAsync(order, o => o.ConfirmByRule("within limits", Now));
        await portal.StepAsync(order, o => o.StartPacking("test", Now));
        await portal.StepAsync(order, o => o.Ship([TestTrade.AllOf(o)[0]], null, null, "test", Now));
        var shipment = await portal.Portal.ReadAsync(db => db.Shipments.Where(s => s.OrderId == order.Id).Select(s => s.Id).SingleAsync(Cancel));

        Assert.Equal([$"A part of {order.Number} is on its way | 12 pieces, shipment {order.Number}-1."], await SaidAsync(portal.Shop, shipment));
    }

    [Fact]
    public async Task The_shop_hears_of_invoice_and_payment_in_rupees()
    {
        var order = await PlacedAsync();
        var invoice = TestTrade.InvoiceFor(order);
        var (payment, cheque) = (TestTrade.PaymentBy(portal.Shop, 2000), TestTrade.PaymentBy(portal.Shop, 500, PaymentMode.Cheque));
        payment.AllocateOldestFirst([invoice]);
        await portal.HappensAsync(db => db.AddRange(invoice, payment, cheque));

        Assert.Equal([$"Invoice {invoice.Number} for ₹1,512.00 | For {order.Number}, due 7 Dec 2026; the days to pay begin with the delivery."], await SaidAsync(portal.Shop, invoice.Id));
        Assert.Equal([$"₹2,000.00 received | Receipt {payment.Number}. ₹488.00 stays on account."], await SaidAsync(portal.Shop, payment.Id));
        Assert.Equal([$"₹500.00 received | Receipt {cheque.Number}. It frees credit when the cheque clears."], await SaidAsync(portal.Shop, cheque.Id));
        Assert.Equal($"/invoices/{invoice.Number.Replace('/', '-')}", Assert.Single(await portal.ToldAsync(portal.Shop, invoice.Id)).Href);
        Assert.Empty(await portal.ToldAsync(portal.OtherShop, payment.Id));
    }

    [Fact]
    public async Task Every_sentence_stands_in_the_words()
    {
        await portal.HappensAsync(new StockFellLow("AF-TST-WORDS", "Ragi Malt 500 g", 4, 48));
        await The_shop_hears_of_each_step_and_no_other_shop_and_not_the_team();
        await The_shop_hears_of_invoice_and_payment_in_rupees();
        var words = portal.Portal.Services.GetRequiredService<IStringLocalizer<NotificationsWords>>();
        var said = await portal.Portal.ReadAsync(db => db.Notifications.Select(n => new { n.Title, n.Text }).Distinct().ToListAsync(Cancel));

        Findings.None(said.SelectMany(s => new[] { s.Title, s.Text }).Concat(NotificationRule.All.Select(rule => rule.Name)).Distinct(StringComparer.Ordinal).Where(s => words[s].ResourceNotFound));
    }

    [Fact]
    public void Every_kind_has_its_rule() => Assert.Equal(Enum.GetValues<NotificationKind>().Order(), NotificationRule.All.Select(rule => rule.Kind).Order());

    private async Task<Order> PlacedAsync()
    {
        var order = TestTrade.PlacedBy(portal.Shop);
        await portal.HappensAsync(db => db.Add(order));
        return order;
    }

    private async Task<string[]> SaidAsync(Listener person, Guid subject) => Said(await portal.ToldAsync(person, subject));

    private async Task<string[]> StockSaidAsync(string sku) => Said(await portal.Portal.ReadAsync(db =>
        db.Notifications.AsNoTracking().Where(n => n.UserId == portal.Admin.Id && n.Href == $"/inventory/{sku}").OrderBy(n => n.CreatedAt).ToListAsync(Cancel)));

    private static string[] Said(IEnumerable<Notification> told) =>
        [.. told.Select(n => $"{string.Format(null, n.Title, [.. n.Facts])} | {string.Format(null, n.Text, [.. n.Facts])}")];
}
