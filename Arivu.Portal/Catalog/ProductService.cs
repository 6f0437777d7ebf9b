using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Catalog;

/// <summary>Changes the catalogue; only administrators may.</summary>
/// <param name="database">Where contexts come from.</param>
/// <param name="user">Who asks.</param>
/// <param name="clock">For today's rates.</param>
/// <param name="rates">The rate table.</param>
/// <param name="rules">What a typed product must be.</param>
/// <param name="pictures">Draws uploads anew.</param>
/// <param name="T">For messages beside fields.</param>
public sealed partial class ProductService(
    IDbContextFactory<PortalDbContext> database,
    CurrentUser user,
    TimeProvider clock,
    GstRates rates,
    IValidator<ProductDraft> rules,
    PictureMaker pictures,
    IStringLocalizer<CatalogWords> T)
{
    /// <summary>Longest reason for taking a product out.</summary>
    public const int ReasonLength = 200;

    /// <summary>Puts a product into the catalogue.</summary>
    /// <returns>Its SKU as stored.</returns>
    /// <exception cref="BadInputException">By field of the draft.</exception>
    public async Task<string> CreateAsync(ProductDraft draft, CancellationToken cancel)
    {
        user.MustBeAdmin();
        rules.Check(draft);
        await using var db = await database.CreateDbContextAsync(cancel);
        var rate = await RateAsync(db, draft, cancel);
        var product = Product.Create(draft.CleanSku, draft.ToFacts(), rate, clock.Now());
        db.Add(product);
        db.Hint(new ProductChanged(product.Sku));
        await SaveAsync(db, draft, product.Id, cancel);
        return product.Sku;
    }

    /// <summary>Changes a product; the draft carries the version that was loaded, and may take it out of the shop or put it back.</summary>
    /// <returns>False when there is no such product.</returns>
    /// <exception cref="BadInputException">By field of the draft.</exception>
    /// <exception cref="EditedByAnotherException">Somebody saved it since it was loaded.</exception>
    public async Task<bool> ReviseAsync(string sku, ProductDraft draft, CancellationToken cancel)
    {
        user.MustBeAdmin();
        draft.Sku = sku;
        rules.Check(draft);
        var reason = draft.Active == false ? Reason(draft.InactiveReason, nameof(ProductDraft.InactiveReason)) : "";
        await using var db = await database.CreateDbContextAsync(cancel);
        if (await FindAsync(db, sku, cancel) is not { } product)
        {
            return false;
        }

        if (product.Version != draft.Version)
        {
            throw new EditedByAnotherException();
        }

        product.Revise(draft.ToFacts(), await RateAsync(db, draft, cancel));
        Switch(product, draft.Active, reason);
        db.Hint(new ProductChanged(product.Sku));
        await SaveAsync(db, draft, product.Id, cancel);
        return true;
    }

    /// <summary>Takes a product out of the shop.</summary>
    /// <returns>False when there is no such product.</returns>
    public async Task<bool> DeactivateAsync(string sku, string reason, CancellationToken cancel)
    {
        user.MustBeAdmin();
        reason = Reason(reason, "Reason");
        return await ChangeAsync(sku, product => product.Deactivate(reason), cancel);
    }

    /// <summary>Puts a product back into the shop.</summary>
    /// <returns>False when there is no such product.</returns>
    public Task<bool> ActivateAsync(string sku, CancellationToken cancel)
    {
        user.MustBeAdmin();
        return ChangeAsync(sku, product => product.Activate(), cancel);
    }

    private string Reason(string? typed, string field)
    {
        var reason = (typed ?? "").Trim();
        return reason.Length is > 0 and <= ReasonLength ? reason
            : throw new BadInputException(field, reason.Length == 0 ? T["Say why, for those who ask later"] : T["At most {0} characters", ReasonLength]);
    }

    private static void Switch(Product product, bool? active, string reason)
    {
        if (active == true && !product.Active)
        {
            product.Activate();
        }
        else if (active == false && product.Active)
        {
            product.Deactivate(reason);
        }
    }

    private static Task<Product?> FindAsync(PortalDbContext db, string sku, CancellationToken cancel) =>
        db.Products.FirstOrDefaultAsync(p => p.Sku == sku.ToUpper(), cancel);

    private async Task<bool> ChangeAsync(string sku, Action<Product> verb, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        if (await FindAsync(db, sku, cancel) is not { } product)
        {
            return false;
        }

        verb(product);
        db.Hint(new ProductChanged(product.Sku));
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>Today's rate; the message stands beside the HSN when there is none, and beside the price when the MRP does not cover it.</summary>
    private async Task<decimal> RateAsync(PortalDbContext db, ProductDraft draft, CancellationToken cancel)
    {
        var finding = (await rates.TableAsync(db, cancel)).Find(draft.CleanHsn, draft.JoinedConditions, clock.Today());
        var problem = GstWords.Problem(T, draft, finding);
        if (problem is { } wrong)
        {
            throw new BadInputException(wrong.Field, wrong.Message);
        }

        var price = new ShopPrice(draft.WholesalePrice!.Value, finding.Rate!.Value, draft.Mrp!.Value);
        return price.Earns >= Money.Zero ? price.GstRate : throw new BadInputException(
            nameof(ProductDraft.WholesalePrice),
            T["With GST {0} % a piece costs the shop {1}, more than its MRP {2}. Lower the price or correct the MRP", $"{price.GstRate:0.##}", price.WithGst, price.Mrp]);
    }

    private async Task SaveAsync(PortalDbContext db, ProductDraft draft, int id, CancellationToken cancel)
    {
        await RefuseWhatIsTakenAsync(db, draft, id, cancel);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException exception) when (exception.IsDuplicateKey())
        {
            // Somebody was faster by a moment: ask again which key it is.
            await RefuseWhatIsTakenAsync(db, draft, id, cancel);
            throw;
        }
    }

    private async Task RefuseWhatIsTakenAsync(PortalDbContext db, ProductDraft draft, int id, CancellationToken cancel)
    {
        var facts = draft.ToFacts();
        var sku = draft.CleanSku;
        if (!await db.Categories.AnyAsync(c => c.Id == facts.CategoryId, cancel))
        {
            throw new BadInputException(nameof(ProductDraft.CategoryId), T["Choose a category"]);
        }

        var other = await db.Products.AsNoTracking().Where(p => p.Id != id && (p.Sku == sku || (facts.Ean13 != null && p.Ean13 == facts.Ean13)))
            .Select(p => new { p.Sku, p.Name }).FirstOrDefaultAsync(cancel);
        if (other is not null)
        {
            throw other.Sku == sku
                ? new BadInputException(nameof(ProductDraft.Sku), T["{0} is taken by {1}", other.Sku, other.Name])
                : new BadInputException(nameof(ProductDraft.Ean13), T["This barcode is on {0}, {1}", other.Sku, other.Name]);
        }
    }
}
