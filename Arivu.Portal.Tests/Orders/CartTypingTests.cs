using AngleSharp.Dom;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Pages;
using Arivu.Portal.Tests.Catalog;
using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Orders;

/// <summary>What a shop types into its cart is saved, and nothing else is ordered.</summary>
public sealed class CartTypingTests : IAsyncDisposable
{
    private readonly TradeBench _trade = new();
    private readonly Shopper _shop;
    private readonly PortalScreen _screen;

    public CartTypingTests()
    {
        _shop = new Shopper(_trade);
        _screen = new PortalScreen(_trade.Portal, Role.Retailer);
    }

    public async ValueTask DisposeAsync()
    {
        await _screen.DisposeAsync();
        await _trade.DisposeAsync();
    }

    [Fact]
    public async Task Own_number_and_note_are_saved_while_they_are_typed()
    {
        var page = await FilledAsync(24);

        await page.Find("[id$='PurchaseOrder']").ChangeAsync("PO-7");
        await page.Find("textarea").ChangeAsync("<b>noon</b>");
        await PressAsync(page, "button[aria-label^='Options: ']");
        await page.Find(".options input:not([type])").ChangeAsync("ring the bell");

        var view = await _shop.ViewAsync();
        Assert.Equal(("PO-7", "<b>noon</b>", "ring the bell"), (view.PurchaseOrder, view.Note, view.Lines[0].Note));
    }

    [Fact]
    public async Task While_a_typed_quantity_cannot_be_ordered_nothing_is_placed()
    {
        var page = await FilledAsync(24);
        await Field(page).ChangeAsync("25");

        await PressAsync(page, ".place button");
        Assert.Equal(0, await _trade.Portal.ReadAsync(db => db.Orders.CountAsync()));
        await Field(page).ChangeAsync("36");
        await PressAsync(page, ".place button");

        Assert.Equal(36, await _trade.Portal.ReadAsync(db => db.Set<OrderLine>().Select(l => l.Quantity).SingleAsync()));
    }

    [Fact]
    public async Task What_is_typed_while_a_field_is_being_saved_stays_and_is_saved_too()
    {
        var page = await FilledAsync(24);
        var typed = new List<Task>();

        using (await _trade.Portal.Services.GetRequiredService<WriterGate>().EnterAsync(CancellationToken.None))
        {
            typed.Add(page.Find("[id$='PurchaseOrder']").ChangeAsync("PO-7"));
            typed.Add(page.Find("textarea").ChangeAsync("noon"));
        }

        await Task.WhenAll(typed);
        await Until.TrueAsync(async () => await _shop.ViewAsync() is { PurchaseOrder: "PO-7", Note: "noon" }, "Saved notes");
        page.WaitForAssertion(() => Assert.Equal("noon", page.Find("textarea").GetAttribute("value") ?? page.Find("textarea").TextContent));
    }

    private async Task<IRenderedComponent<CartPage>> FilledAsync(int pieces)
    {
        await _trade.StockAsync(Atta, 100);
        await _shop.SetAsync(Atta, pieces);
        return _screen.Render<CartPage>();
    }

    private static IElement Field(IRenderedComponent<CartPage> page) => page.Find("input[aria-label='Quantity']");

    private static Task PressAsync(IRenderedComponent<CartPage> page, string button) => page.Find(button).ClickAsync(new MouseEventArgs());
}
