using Arivu.Portal.Audit;
using Arivu.Portal.Catalog;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Tests.Catalog;

public sealed class ProductServiceTests(CatalogPortal catalog) : IClassFixture<CatalogPortal>
{
    private readonly TestPortal _portal = catalog.Portal;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_product_is_stored_as_it_was_typed_with_its_code_in_capitals()
    {
        var draft = CatalogPortal.Right(" af-new-001 ");
        draft.Name = "  <b>ராகி</b> =1+1 🌾  ";
        draft.Hsn = "1901 90 90";
        Assert.Equal("AF-NEW-001", await CreateAsync(draft));
        var stored = await ReadAsync("AF-NEW-001");
        Assert.Equal(("<b>ராகி</b> =1+1 🌾", "19019090", "pre_packaged", 1), (stored.Name, stored.Hsn, stored.GstConditions, stored.Version));
        Assert.Null(stored.Ean13);
    }

    [Theory]
    [MemberData(nameof(BadProducts.Cases), MemberType = typeof(BadProducts))]
    public async Task Bad_input_is_named_beside_its_field_and_nothing_is_saved(string field, string what)
    {
        var draft = CatalogPortal.Right("AF-BAD-001");
        BadProducts.Spoil(draft, what);
        var bad = await Assert.ThrowsAsync<BadInputException>(() => CreateAsync(draft));
        Assert.Contains(field, bad.Errors.Keys);
        Assert.False(await _portal.ReadAsync(db => db.Products.AnyAsync(p => p.Sku == "AF-BAD-001", Cancel)));
    }

    [Fact]
    public async Task Everything_that_is_missing_is_said_at_once()
    {
        var bad = await Assert.ThrowsAsync<BadInputException>(() => CreateAsync(new ProductDraft { ReorderPoint = null, NetUnit = null, Uqc = null }));
        Assert.Equal(17, bad.Errors.Count);
    }

    [Theory]
    [InlineData("AF-LCA-1KG", null, nameof(ProductDraft.Sku))]
    [InlineData("af-lca-1kg", null, nameof(ProductDraft.Sku))]
    [InlineData("AF-OTHER-1", "2000000000015", nameof(ProductDraft.Ean13))]
    public async Task A_code_or_barcode_is_taken_only_once(string sku, string? ean, string field)
    {
        var draft = CatalogPortal.Right(sku);
        draft.Ean13 = ean;
        var bad = await Assert.ThrowsAsync<BadInputException>(() => CreateAsync(draft));
        Assert.Equal([field], bad.Errors.Keys);
    }

    [Fact]
    public async Task Goods_that_no_row_names_must_be_confirmed()
    {
        var draft = CatalogPortal.Right("AF-PEN-001");
        draft.Hsn = "96081019";
        var bad = await Assert.ThrowsAsync<BadInputException>(() => CreateAsync(draft));
        Assert.Contains("18 %", bad.Errors[nameof(ProductDraft.ResidualConfirmed)][0], StringComparison.Ordinal);
        draft.ResidualConfirmed = true;
        Assert.Equal("AF-PEN-001", await CreateAsync(draft));
    }

    [Fact]
    public async Task Conditions_that_two_rows_claim_are_refused()
    {
        var draft = CatalogPortal.Right("AF-TIE-001");
        (draft.Hsn, draft.GstConditions) = ("11010000", ["loose", "pre_packaged"]);
        var bad = await Assert.ThrowsAsync<BadInputException>(() => CreateAsync(draft));
        Assert.Contains("1101 with loose", bad.Errors[nameof(ProductDraft.GstConditions)][0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_price_that_the_mrp_does_not_cover_with_gst_is_refused_with_both_sums()
    {
        var draft = CatalogPortal.Right("AF-DEAR-1");
        (draft.WholesalePrice, draft.Mrp) = (Money.FromRupees(195), Money.FromRupees(200));
        var bad = await Assert.ThrowsAsync<BadInputException>(() => CreateAsync(draft));
        var said = bad.Errors[nameof(ProductDraft.WholesalePrice)][0];
        Assert.Contains("₹204.76", said, StringComparison.Ordinal);
        Assert.Contains("₹200.00", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_of_two_editors_is_told_and_overwrites_nothing()
    {
        await CreateAsync(CatalogPortal.Right("AF-TWO-001"));
        var (first, second) = (CatalogPortal.Right(), CatalogPortal.Right());
        (first.Version, second.Version) = (1, 1);
        (first.Name, second.Name) = ("First", "Second");
        Assert.True(await ReviseAsync("AF-TWO-001", first));
        await Assert.ThrowsAsync<EditedByAnotherException>(() => ReviseAsync("AF-TWO-001", second));
        Assert.Equal("First", (await ReadAsync("AF-TWO-001")).Name);
        Assert.Equal("Second", second.Name);
    }

    [Fact]
    public async Task Fifty_editors_of_one_version_make_one_change()
    {
        await CreateAsync(CatalogPortal.Right("AF-FIFTY"));
        var done = await Task.WhenAll(Enumerable.Range(0, 50).Select(async i =>
        {
            var draft = CatalogPortal.Right();
            (draft.Version, draft.Name) = (1, $"Editor {i}");
            try
            {
                return await ReviseAsync("AF-FIFTY", draft);
            }
            catch (EditedByAnotherException)
            {
                return false;
            }
        }));
        Assert.Equal(1, done.Count(d => d));
        Assert.Equal(2, (await ReadAsync("AF-FIFTY")).Version);
    }

    [Theory]
    [InlineData(Role.Staff)]
    [InlineData(Role.Retailer)]
    [InlineData("Nobody")]
    public async Task Only_administrators_change_the_catalogue(string role)
    {
        var acts = new Func<ProductService, Task>[]
        {
            products => products.CreateAsync(CatalogPortal.Right("AF-ROLE-1"), Cancel),
            products => products.ReviseAsync("AF-LCA-1KG", CatalogPortal.Right(), Cancel),
            products => products.DeactivateAsync("AF-LCA-1KG", "No", Cancel),
            products => products.ActivateAsync("AF-LCA-1KG", Cancel),
            products => products.SetPictureAsync("AF-LCA-1KG", [], Cancel),
            products => products.RemovePictureAsync("AF-LCA-1KG", Cancel),
        };
        foreach (var act in acts)
        {
            await Assert.ThrowsAsync<NotAllowedException>(() => _portal.AsAsync<ProductService, bool>(role, async products =>
            {
                await act(products);
                return true;
            }, retailer: 1));
        }
    }

    [Fact]
    public async Task A_product_that_is_not_there_is_not_changed()
    {
        Assert.False(await ReviseAsync("AF-GONE", CatalogPortal.Right()));
        Assert.False(await AsAdminAsync(products => products.DeactivateAsync("AF-GONE", "Why", Cancel)));
        Assert.False(await AsAdminAsync(products => products.ActivateAsync("AF-GONE", Cancel)));
        Assert.False(await AsAdminAsync(products => products.RemovePictureAsync("AF-GONE", Cancel)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task Taking_a_product_out_needs_a_reason(string reason)
    {
        var bad = await Assert.ThrowsAsync<BadInputException>(() => AsAdminAsync(products => products.DeactivateAsync("AF-LCA-1KG", reason, Cancel)));
        Assert.Equal(["Reason"], bad.Errors.Keys);
    }

    [Fact]
    public async Task The_history_holds_before_and_after_of_each_change()
    {
        await CreateAsync(CatalogPortal.Right("AF-HIST-1"));
        var draft = CatalogPortal.Right();
        (draft.Version, draft.WholesalePrice) = (1, Money.FromRupees(155));
        await ReviseAsync("AF-HIST-1", draft);
        await AsAdminAsync(products => products.DeactivateAsync("AF-HIST-1", "The mill closed", Cancel));
        var lines = await _portal.AsAsync<AuditTrail, IReadOnlyList<AuditLine>>(Role.Admin, trail => trail.OfAsync("Product", "AF-HIST-1", 10, Cancel));
        Assert.Equal(["Changed", "Changed", "Created"], lines.Select(line => line.Act));
        Assert.Equal([new AuditChange("WholesalePrice", "₹150.00", "₹155.00")], lines[1].Changes);
        Assert.Contains(new AuditChange("InactiveReason", null, "The mill closed"), lines[0].Changes);
    }

    private Task<string> CreateAsync(ProductDraft draft) => AsAdminAsync(products => products.CreateAsync(draft, Cancel));

    private Task<bool> ReviseAsync(string sku, ProductDraft draft) => AsAdminAsync(products => products.ReviseAsync(sku, draft, Cancel));

    private Task<T> AsAdminAsync<T>(Func<ProductService, Task<T>> act) => _portal.AsAsync(Role.Admin, act);

    private Task<Product> ReadAsync(string sku) => _portal.ReadAsync(db => db.Products.AsNoTracking().SingleAsync(p => p.Sku == sku, Cancel));
}
