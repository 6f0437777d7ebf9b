using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Pages;
using Arivu.Portal.Orders.Questions;
using Arivu.Portal.Tests.Catalog;
using Bunit;
using Microsoft.EntityFrameworkCore;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Orders;

/// <summary>What a shop does with an order that it has placed: change it, cancel pieces, ask, send it on, read what happened.</summary>
public sealed class AfterOrderingTests : IAsyncDisposable
{
    private readonly TradeBench _trade = new();
    private readonly PortalScreen _screen;

    public AfterOrderingTests() => _screen = new PortalScreen(_trade.Portal, Role.Retailer);

    public async ValueTask DisposeAsync()
    {
        await _screen.DisposeAsync();
        await _trade.DisposeAsync();
    }

    [Fact]
    public async Task Quantities_change_in_a_panel_that_names_the_new_total_before_it_is_saved()
    {
        var number = await PlacedAsync();
        var page = Open(number);
        await Button(page, "Change quantities").ClickAsync();
        Assert.True(Button(page, "Save the quantities").HasAttribute("disabled"));

        await page.Find("[role=dialog] input[aria-label=Quantity]").ChangeAsync("13");
        Assert.True(Button(page, "Save the quantities").HasAttribute("disabled"));
        await page.Find("[role=dialog] input[aria-label=Quantity]").ChangeAsync("24");
        Assert.Equal("9677.00", page.Find("[data-testid=new-total]").GetAttribute("data-value"));
        await Button(page, "Save the quantities").ClickAsync();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[role=dialog]")));
        Assert.Equal((24, Money.FromRupees(9677)), (await _trade.OrderAsync(number) is var order ? (order.Lines.Single().Kept, order.Total) : default));
        Assert.Contains("24 pieces instead of 12", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_the_invoice_stands_pieces_are_cancelled_with_a_reason_by_one_tap()
    {
        var number = await PlacedAsync(24);
        await _trade.AsTeamAsync(orders => orders.ApproveAsync(number, CancellationToken.None));
        await Until.TrueAsync(async () => (await _trade.OrderAsync(number)).Billed > Money.Zero);
        var page = Open(number);
        Assert.DoesNotContain(page.FindAll("button"), button => button.TextContent == "Change quantities");

        await Button(page, "Cancel lines").ClickAsync();
        await page.Find("[role=dialog] input[aria-label=Quantity]").ChangeAsync("12");
        await page.Find("[role=dialog] form").SubmitAsync();
        Assert.Contains("Choose a reason", page.Find("[role=dialog] [role=alert]").TextContent, StringComparison.Ordinal);
        await page.Find("[role=dialog] input[value='Ordered too much']").ChangeAsync("Ordered too much");
        await page.Find("[role=dialog] form").SubmitAsync();

        Assert.Equal(12, (await _trade.OrderAsync(number)).Lines.Single().Kept);
        page.WaitForAssertion(() => Assert.Contains("12 pieces: Ordered too much", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_question_and_its_answer_stand_on_both_sides_without_a_reload()
    {
        var number = await PlacedAsync();
        var page = Open(number);
        await using var team = new PortalScreen(_trade.Portal, Role.Staff);
        var theirs = team.Render<OrderPage>(p => p.Add(asked => asked.Number, number));

        await page.Find("[data-testid=questions] input").ChangeAsync("Will it come today?");
        await page.Find("[data-testid=questions] form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal("Will it come today?", page.Find("[data-testid=questions] .mine .bubble").TextContent));
        await ShowsAsync(theirs, "Will it come today?");
        Assert.Contains("waiting since", theirs.Find("[data-testid=questions]").TextContent, StringComparison.Ordinal);
        await theirs.Find("[data-testid=questions] input").ChangeAsync("At four.");
        await theirs.Find("[data-testid=questions] form").SubmitAsync();

        await ShowsAsync(page, "At four.");
        Assert.Contains("1 new", page.Find("[data-testid=questions]").TextContent, StringComparison.Ordinal);
        await Until.TrueAsync(async () => !await _trade.Portal.ReadAsync(db => db.OrderThreads.AnyAsync(t => t.UnreadByShop > 0)), "The answer being read");
    }

    [Fact]
    public async Task An_order_is_sent_on_by_a_text_that_opens_nothing()
    {
        var page = Open(await PlacedAsync());

        var link = page.Find("[data-testid=share]");
        var text = Uri.UnescapeDataString(link.GetAttribute("href")!["https://wa.me/?text=".Length..]);
        var day = (await _trade.OrderAsync(page.Instance.Number)).DeliverOn!.Value.ToText();
        Assert.Equal([$"Order {page.Instance.Number} from Arivu Foods", "1 product, 12 pieces, ₹4,838", "Pending approval", $"Expected {day}", $"http://localhost/orders/{page.Instance.Number}"], text.Split('\n'));
        Assert.Equal(("_blank", "noopener noreferrer"), (link.GetAttribute("target"), link.GetAttribute("rel")));
    }

    [Fact]
    public async Task An_order_that_only_its_payment_holds_waits_for_nobody_s_approval()
    {
        await _trade.TermsAsync(Selvam, PaymentTerms.Net15, Money.FromRupees(40_000));
        await _trade.StockAsync(Atta, 100);
        await _trade.ShippedAsync(Selvam, (Atta, 12));
        await _trade.TermsAsync(Selvam, PaymentTerms.Advance, Money.Zero);
        var page = Open((await _trade.PlaceAsync(Selvam, Wish((Atta, 12)) with { AcceptHold = true })).Number);

        Assert.Equal("Pending payment", page.Find("[data-testid=order-status]").TextContent);
        Assert.Contains("Waiting for your payment of", page.Find(".hero").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Pending approval", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_happened_keeps_every_step_in_the_shop_s_words()
    {
        var number = await PlacedAsync(36);
        await _trade.AsTeamAsync(orders => orders.ApproveAsync(number, CancellationToken.None));
        await _trade.AsTeamAsync(orders => orders.StartPackingAsync(number, CancellationToken.None));
        await _trade.AsTeamAsync(orders => orders.ShipAsync(number, new ShipGoods { Lines = [new PlaceLine(Atta, 24)], Vehicle = "TN 38 AB 1234" }, CancellationToken.None));
        var page = Open(number);

        Assert.Equal(["Placed", "Looked at by a person", "Confirmed", "Packing", "A part is on its way", "On its way", "Delivered"], page.FindAll(".step .words > p:first-child b").Select(b => b.TextContent));
        Assert.Equal("A part is on its way", page.Find("[aria-current=step] b").TextContent);
        Assert.Contains(page.FindAll("a[download]"), link => link.GetAttribute("href") == $"/orders/{number}/shipments/1/packing-slip/pdf");
    }

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<OrderPage> page, string words) => page.FindAll("button").Single(button => button.TextContent == words);

    // The page waits a moment before it reads again, on the portal's clock.
    private Task ShowsAsync(IRenderedComponent<OrderPage> page, string words) => Until.TrueAsync(() =>
    {
        _trade.Portal.Clock.Advance(TimeSpan.FromSeconds(1));
        return Task.FromResult(page.Markup.Contains(words, StringComparison.Ordinal));
    }, $"The page showing {words}");

    private async Task<string> PlacedAsync(int pieces = 12)
    {
        await _trade.StockAsync(Atta, 100);
        return (await _trade.PlaceAsync(Selvam, Wish((Atta, pieces)) with { AcceptHold = true })).Number;
    }

    private IRenderedComponent<OrderPage> Open(string number) => _screen.Render<OrderPage>(p => p.Add(page => page.Number, number));
}
