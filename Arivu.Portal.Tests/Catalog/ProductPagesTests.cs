using AngleSharp.Dom;
using Arivu.Portal.Catalog;
using Arivu.Portal.Catalog.Pages;
using Arivu.Portal.Kernel;
using Bunit;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Tests.Catalog;

public sealed class ProductPagesTests(CatalogPortal catalog) : IClassFixture<CatalogPortal>
{
    private readonly TestPortal _portal = catalog.Portal;

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_list_shows_a_page_with_sums_counts_and_links_that_need_no_circuit()
    {
        await using var screen = new PortalScreen(_portal, Role.Admin);
        screen.Address.NavigateTo("/products?search=atta&sort=-price");

        var list = screen.Render<ProductListPage>();

        var rows = list.FindAll("tbody tr");
        Assert.Equal(["AF-FLR-002", "AF-LCA-1KG"], rows.Select(row => row.GetAttribute("data-row")!));
        Assert.Contains("₹384.00", rows[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("16.0 %", rows[1].TextContent, StringComparison.Ordinal);
        Assert.Equal("/products/AF-LCA-1KG", rows[1].QuerySelector("a.hit")!.GetAttribute("href"));
        Assert.Contains(list.FindAll("nav a"), tab => tab.TextContent.Contains("No picture", StringComparison.Ordinal) && tab.GetAttribute("href")!.Contains("view=no-picture", StringComparison.Ordinal));
        Assert.Equal("descending", list.FindAll("th").Single(head => head.TextContent.Contains("Price", StringComparison.Ordinal)).GetAttribute("aria-sort"));
    }

    [Fact]
    public async Task A_search_that_finds_nothing_says_what_to_do_next()
    {
        await using var screen = new PortalScreen(_portal, Role.Staff);
        screen.Address.NavigateTo("/products?search=%3Cscript%3E");

        var list = screen.Render<ProductListPage>();

        Assert.Contains("No product fits", list.Markup, StringComparison.Ordinal);
        Assert.Empty(list.FindAll("script"));
    }

    [Theory]
    [InlineData(Role.Admin, true)]
    [InlineData(Role.Staff, false)]
    public async Task Only_administrators_are_offered_changes(string role, bool offered)
    {
        await using var screen = new PortalScreen(_portal, role);

        var product = screen.Render<ProductPage>(p => p.Add(page => page.Sku, "AF-LCA-1KG"));

        Assert.Equal(offered, product.FindAll("a[href='/products/AF-LCA-1KG/edit']").Count == 1);
        Assert.Equal(offered, product.FindAll("#picture-file").Count == 1);
        Assert.Contains("₹403.20", product.Markup, StringComparison.Ordinal);
        Assert.Contains("CBIC Notif 9/2025", product.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_form_names_each_missing_answer_and_saves_nothing()
    {
        await using var screen = new PortalScreen(_portal, Role.Admin);
        var form = screen.Render<NewProductPage>();

        await form.Find("form").SubmitAsync();

        Assert.Equal(14, form.FindAll(".message").Count);
        Assert.Equal("Give the product a code, such as AF-FLR-012", Message(form, "Sku"));
        Assert.EndsWith("/", screen.Address.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_says_the_rate_and_its_row_while_somebody_types()
    {
        await using var screen = new PortalScreen(_portal, Role.Admin);
        var form = screen.Render<NewProductPage>();

        await TypeAsync(form, "Hsn", "1101 00 00");
        Assert.Contains("Nil", await HintWithAsync(form, "Loose"), StringComparison.Ordinal);
        await TypeAsync(form, "Hsn", "96081019");
        Assert.Contains("No row names HSN 96081019", Hint(form), StringComparison.Ordinal);
        await TypeAsync(form, "Hsn", "1901");
        Assert.Equal("", Hint(form).Trim());
        Assert.Equal("An HSN code has 8 digits; this has 4", Message(form, "Hsn"));
    }

    [Fact]
    public async Task A_filled_form_is_saved_and_its_markup_is_shown_as_text()
    {
        await using var screen = new PortalScreen(_portal, Role.Admin);
        var form = screen.Render<NewProductPage>();
        foreach (var (field, text) in new[]
        {
            ("Sku", "AF-FORM-1"), ("Name", "<img src=x onerror=alert(1)> ராகி"), ("CategoryId", "3"), ("PackSize", "500 g"), ("NetQuantity", "500"), ("CaseSize", "24"), ("OrderMultiple", "12"),
            ("MinimumQuantity", "12"), ("ShelfLifeDays", "180"), ("MinimumDispatchDays", "60"), ("NearExpiryAlertDays", "30"), ("Hsn", "19019090"), ("WholesalePrice", "150"), ("Mrp", "200"),
        })
        {
            await TypeAsync(form, field, text);
        }

        await form.Find("form").SubmitAsync();

        Assert.EndsWith("/products/AF-FORM-1", screen.Address.Uri, StringComparison.Ordinal);
        var shown = screen.Render<ProductPage>(p => p.Add(page => page.Sku, "AF-FORM-1"));
        Assert.Equal("<img src=x onerror=alert(1)> ராகி", shown.Find("h1").ChildNodes[0].TextContent);
        Assert.Empty(shown.FindAll("img"));
    }

    [Fact]
    public async Task The_second_editor_keeps_what_was_typed_and_may_save_it_over()
    {
        await _portal.AsAsync<ProductService, string>(Role.Admin, products => products.CreateAsync(CatalogPortal.Right("AF-DUEL-1"), Cancel));
        await using var screen = new PortalScreen(_portal, Role.Admin);
        var form = screen.Render<EditProductPage>(p => p.Add(page => page.Sku, "AF-DUEL-1"));
        var other = CatalogPortal.Right();
        (other.Version, other.Mrp) = (1, Money.FromRupees(210));
        await _portal.AsAsync<ProductService, bool>(Role.Admin, products => products.ReviseAsync("AF-DUEL-1", other, Cancel));

        await TypeAsync(form, "Name", "Mine");
        await form.Find("form").SubmitAsync();
        Assert.Contains("Somebody else changed this product", form.Find(".edited").TextContent, StringComparison.Ordinal);
        Assert.Equal("Mine", Input(form, "Name").GetAttribute("value"));
        Assert.Equal("Ragi Malt 500 g", await NameOfAsync("AF-DUEL-1"));

        await form.Find(".edited button").ClickAsync();
        Assert.Equal("Mine", await NameOfAsync("AF-DUEL-1"));
    }

    private static IElement Input<T>(IRenderedComponent<T> form, string field)
        where T : Microsoft.AspNetCore.Components.IComponent => form.Find($"[name='Draft.{field}']");

    private static Task TypeAsync<T>(IRenderedComponent<T> form, string field, string text)
        where T : Microsoft.AspNetCore.Components.IComponent => Input(form, field).ChangeAsync(new() { Value = text });

    private static string Message<T>(IRenderedComponent<T> form, string field)
        where T : Microsoft.AspNetCore.Components.IComponent => form.Find($"#{Input(form, field).Id}-message").TextContent;

    private static string Hint<T>(IRenderedComponent<T> form)
        where T : Microsoft.AspNetCore.Components.IComponent => form.Find("[data-testid=gst-hint]").TextContent;

    private static async Task<string> HintWithAsync<T>(IRenderedComponent<T> form, string condition)
        where T : Microsoft.AspNetCore.Components.IComponent
    {
        await form.FindAll(".conditions label").Single(label => label.TextContent == condition).QuerySelector("input")!.ChangeAsync(new() { Value = true });
        return Hint(form);
    }

    private Task<string> NameOfAsync(string sku) => _portal.ReadAsync(db => db.Products.Where(p => p.Sku == sku).Select(p => p.Name).SingleAsync(Cancel));
}
