using Arivu.Portal.Billing;
using Arivu.Portal.Inventory.Events;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Tests.Notifications;

/// <content>Of credit notes, payments that a shop tells of, and stock.</content>
public sealed partial class TellingTests
{
    [Fact]
    public async Task A_credit_note_names_its_invoice()
    {
        var order = await PlacedAsync();
        var invoice = TestTrade.InvoiceFor(order);
        var note = CreditNote.ForAmounts(invoice, new Dictionary<Guid, Money> { [invoice.Lines[0].Id] = Money.FromRupees(100) }, new CreditGround(CreditReason.Overcharge, "Charged too much"));
        note.Issue(new IssuedNumber($"ACN/{order.Number[^9..]}", new DateOnly(2026, 11, 22)));
        await portal.HappensAsync(db => db.AddRange(invoice, note));

        Assert.Equal([$"Credit note {note.Number} for ₹105.00 | It lowers invoice {invoice.Number}."], await SaidAsync(portal.Shop, note.Id));
    }

    [Fact]
    public async Task The_team_hears_that_a_shop_says_it_paid_and_by_which_reference()
    {
        var money = new MoneyReceived(portal.Shop.RetailerId!.Value, PaymentMode.Upi, "412345678901", new DateOnly(2026, 11, 22), Money.FromRupees(1512));
        var claim = PaymentClaim.Write(money, null, portal.Shop.Email, Now);
        await portal.HappensAsync(db => db.Add(claim));

        Assert.Equal(["Selvam Maligai Store says that ₹1,512.00 is paid | Reference 412345678901, paid on 22 Nov 2026."], await SaidAsync(portal.Staff, claim.Id));
        Assert.Empty(await portal.ToldAsync(portal.Shop, claim.Id));
    }

    [Fact]
    public async Task Stock_that_falls_low_again_and_again_is_told_once_a_day()
    {
        for (var left = 40; left > 37; left--)
        {
            await portal.HappensAsync(new StockFellLow("AF-TST-DAY", "Ragi Malt 500 g", left, 48));
        }

        Assert.Equal(["Ragi Malt 500 g runs low | AF-TST-DAY: 40 pieces can still be promised, the reorder point is 48."], await StockSaidAsync("AF-TST-DAY"));
        portal.Portal.Clock.Advance(TimeSpan.FromDays(1));
        await portal.HappensAsync(new StockFellLow("AF-TST-DAY", "Ragi Malt 500 g", 0, 48));

        Assert.Equal("Ragi Malt 500 g is sold out | AF-TST-DAY: 0 pieces can still be promised, the reorder point is 48.", (await StockSaidAsync("AF-TST-DAY"))[^1]);
    }
}
