using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Pages;
using Arivu.Portal.Orders.Shortages;
using Arivu.Portal.Tests.Catalog;
using Arivu.Portal.Tests.Papers;
using Bunit;
using static Arivu.Portal.Tests.Orders.TradeBench;
using static Arivu.Portal.Tests.Papers.PaperWords;

namespace Arivu.Portal.Tests.Orders;

/// <summary>What a shop said when it ordered reaches who packs: the day of delivery, and what is wanted of goods that are short.</summary>
public sealed class DeliveryAndShortageForTeamTests : IAsyncDisposable
{
    private readonly TradeBench _trade = new();

    public ValueTask DisposeAsync() => _trade.DisposeAsync();

    [Fact]
    public async Task The_order_s_page_says_the_day_and_beside_each_line_what_is_wanted_when_it_is_short()
    {
        var (number, day) = await PlacedAsync();
        await using var screen = new PortalScreen(_trade.Portal, Role.Staff);

        var page = screen.Render<OrderPage>(p => p.Add(page => page.Number, number));

        Assert.Equal($"for delivery {day.ToDayText()}", page.Find("[data-testid=delivery-day]").TextContent);
        Assert.Contains("If short: all of it or nothing", page.Find($"[data-testid=line-{Atta}]").TextContent, StringComparison.Ordinal);
        Assert.Contains("“Fresh ones only”", page.Find($"[data-testid=line-{Atta}]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("If short", page.Find($"[data-testid=line-{BigAtta}]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_orders_names_the_day()
    {
        var (number, day) = await PlacedAsync();
        await using var screen = new PortalScreen(_trade.Portal, Role.Staff);

        var list = screen.Render<OrderListPage>();

        Assert.Contains(day.ToDayText(), list.Find($"[data-testid=order-{number}]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pick_list_says_both()
    {
        var (number, day) = await PlacedAsync();
        await _trade.AsTeamAsync(orders => orders.ApproveAsync(number, CancellationToken.None));
        using var staff = await HttpVisitor.OfAsync(_trade.Portal, await Logins.NewAsync(_trade.Portal));

        using var paper = await staff.GetAsync($"/orders/{number}/pick-list/pdf");
        var text = PdfText.All(await paper.Content.ReadAsByteArrayAsync(CancellationToken.None));

        Says(text, "Delivery day", day.ToDayText(), "If short: all of it or nothing", "“Fresh ones only”");
    }

    private async Task<(string Number, DateOnly Day)> PlacedAsync()
    {
        await _trade.StockAsync(Atta, 100);
        await _trade.StockAsync(BigAtta, 40);
        var wish = new PlaceOrder { Lines = [new PlaceLine(Atta, 24, "Fresh ones only") { IfShort = ShortChoice.Drop }, new PlaceLine(BigAtta, 4)] };
        var number = (await _trade.PlaceAsync(Selvam, wish)).Number;
        return (number, (await _trade.OrderAsync(number)).DeliverOn!.Value);
    }
}
