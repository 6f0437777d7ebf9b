using Arivu.Portal.Accounts;
using Arivu.Portal.Catalog;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Arivu.Portal.Tests.Browser.Journeys;

public sealed class ProductJourneys(PortalInBrowser browser) : IClassFixture<PortalInBrowser>
{
    private readonly string _sku = $"T-{Guid.NewGuid().ToString("N")[..8].ToUpperInvariant()}";

    [Fact]
    public async Task Bad_input_is_named_beside_its_field_and_nothing_typed_is_lost()
    {
        (string Field, string Typed)[] bad =
        [
            ("SKU", "naïve sku!"), ("Name", ""), ("On the pack", ""), ("Barcode", "2000000000993"), ("Net quantity", "a lot"), ("Pieces of a case", "-12"), ("In multiples of", "1.5"),
            ("Least a line may order", "999999999999"), ("Shelf life in days", "0"), ("Price before GST", "-5.00"), ("MRP", "=1+1"), ("HSN", "1905"),
        ];
        var before = await CountAsync();
        await browser.VisitAsync(DemoAccounts.Admin, async visitor =>
        {
            await visitor.GoAsync("/products/new");
            await visitor.TypeAsync(bad);
            await visitor.TypeAsync(("Description", "<script>alert('தமிழ்')</script> 🍋"));
            await visitor.PressAsync("Add product");

            foreach (var (label, typed) in bad)
            {
                await Expect(visitor.Field(label)).ToHaveAttributeAsync("aria-invalid", "true");
                await Expect(visitor.Field(label)).ToHaveValueAsync(typed);
                Assert.NotEmpty(await visitor.DescriptionOfAsync(visitor.Field(label)));
            }

            await Expect(visitor.Field("Description")).ToHaveValueAsync("<script>alert('தமிழ்')</script> 🍋");
            Assert.EndsWith("/products/new", visitor.Page.Url, StringComparison.Ordinal);
        });
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task An_administrator_adds_a_product_edits_it_and_takes_it_out()
    {
        await browser.VisitAsync(DemoAccounts.Admin, async visitor =>
        {
            await AddAsync(visitor, "Murukku <b>&</b> தேங்காய் 🍋");
            await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Murukku <b>&</b> தேங்காய் 🍋");

            await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Edit", Exact = true }).ClickAsync();
            await visitor.ArriveAsync($"/products/{_sku}/edit");
            await visitor.TypeAsync(("Name", "Murukku 200 g"), ("Price before GST", "85.50"));
            await visitor.PressAsync("Save changes");
            await visitor.ArriveAsync($"/products/{_sku}");
            await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Murukku 200 g");
            await Expect(visitor.Page.GetByText("₹85.50").First).ToBeVisibleAsync();

            await visitor.PressAsync("Take out");
            await visitor.TypeAsync(("Reason", "The mill stopped making it"));
            await visitor.PressAsync($"Take out {_sku}");
            await visitor.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Take out" }).ClickAsync();
            await Expect(visitor.Page.GetByText("Out of the shop: The mill stopped making it")).ToBeVisibleAsync();
        });
        await browser.VisitAsync(DemoAccounts.Store, visitor => visitor.GoAsync($"/shop/{_sku}", 404));
    }

    [Fact]
    public async Task Of_two_who_edit_at_once_the_second_is_told_and_keeps_what_was_typed()
    {
        await browser.VisitAsync(DemoAccounts.Admin, first => browser.VisitAsync(DemoAccounts.Admin, async second =>
        {
            await AddAsync(first, "Ragi mixture 150 g");
            await first.GoAsync($"/products/{_sku}/edit");
            await second.GoAsync($"/products/{_sku}/edit");

            await first.TypeAsync(("Name", "Ragi mixture, first"));
            await first.PressAsync("Save changes");
            await first.ArriveAsync($"/products/{_sku}");
            await second.TypeAsync(("Name", "Ragi mixture, second"));
            await second.PressAsync("Save changes");

            await Expect(second.Page.GetByText("Somebody else changed this product while you were editing.")).ToBeVisibleAsync();
            await Expect(second.Field("Name")).ToHaveValueAsync("Ragi mixture, second");
            Assert.Equal("Ragi mixture, first", await NameAsync());

            await second.PressAsync("Save mine over it");
            await second.ArriveAsync($"/products/{_sku}");
            Assert.Equal("Ragi mixture, second", await NameAsync());
        }));
    }

    // The fields that a product needs, filled so that every rule holds.
    private async Task AddAsync(Visitor visitor, string name)
    {
        await visitor.GoAsync("/products/new");
        await visitor.ChooseAsync("Category", "Snacks");
        await visitor.TypeAsync(
            ("SKU", _sku), ("Name", name), ("On the pack", "200 g"), ("Net quantity", "200"), ("Pieces of a case", "24"), ("In multiples of", "24"), ("Least a line may order", "24"),
            ("Shelf life in days", "120"), ("Days left when it leaves", "60"), ("Alert so many days before", "30"), ("Price before GST", "80"), ("MRP", "110"), ("HSN", "1905 90 30"));
        await visitor.PressAsync("Add product");
        await visitor.ArriveAsync($"/products/{_sku}");
    }

    private Task<int> CountAsync() => browser.Portal.ReadAsync(db => db.Products.CountAsync(TestContext.Current.CancellationToken));

    private Task<string> NameAsync() => browser.Portal.ReadAsync(db => db.Products.Where(p => p.Sku == _sku).Select(p => p.Facts.Name).SingleAsync(TestContext.Current.CancellationToken));
}
