using Arivu.Portal.Catalog.Events;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Catalog;

/// <summary>A product whose rate a new row would change.</summary>
/// <param name="Sku">The product's code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Before">The rate on the new row's first day as things stand; null when none is settled.</param>
/// <param name="After">The rate on that day with the new row; null when two rows would fit equally.</param>
/// <param name="AboveMrp">With the new rate the price would be above the MRP.</param>
public sealed record GstTouch(string Sku, string Name, decimal? Before, decimal? After, bool AboveMrp);

/// <summary>Adds dated GST rates; only administrators may.</summary>
public sealed class GstRateService(
    IDbContextFactory<PortalDbContext> database, CurrentUser user, GstRates rates, CatalogShelf shelf, IValidator<GstRateDraft> rules, IStringLocalizer<CatalogWords> T)
{
    /// <summary>Which active products would get another rate on the row's first day, before anything is saved.</summary>
    /// <exception cref="BadInputException">By field of the draft.</exception>
    public async Task<IReadOnlyList<GstTouch>> PreviewAsync(GstRateDraft draft, CancellationToken cancel)
    {
        user.MustBeAdmin();
        rules.Check(draft);
        await using var db = await database.CreateDbContextAsync(cancel);
        var table = await rates.TableAsync(db, cancel);
        return Touched(await shelf.ProductsAsync(db, cancel), table, With(table, draft), draft.EffectiveFrom!.Value);
    }

    /// <summary>Adds the row. The row of the same HSN and conditions that holds on its first day ends the day before; a later one bounds it.</summary>
    /// <exception cref="BadInputException">By field of the draft.</exception>
    public async Task AddAsync(GstRateDraft draft, CancellationToken cancel)
    {
        user.MustBeAdmin();
        rules.Check(draft);
        await database.InTransactionAsync(Guid.CreateVersion7(), (db, ct) => AddAsync(db, draft, ct), cancel);
    }

    private async Task<int> AddAsync(PortalDbContext db, GstRateDraft draft, CancellationToken cancel)
    {
        var table = await rates.TableAsync(db, cancel);
        var day = draft.EffectiveFrom!.Value;
        var touched = Touched(await shelf.ProductsAsync(db, cancel), table, With(table, draft), day);
        RefuseTies(touched);
        var (hsn, conditions) = (draft.CleanHsn, draft.CleanConditions);
        var sameGoods = await db.GstRates.Where(r => r.Hsn == hsn && r.Conditions == conditions).ToListAsync(cancel);
        if (sameGoods.Exists(r => r.EffectiveFrom == day))
        {
            throw new BadInputException(nameof(GstRateDraft.EffectiveFrom), T["A rate of HSN {0} begins on this day already", hsn]);
        }

        sameGoods.Find(r => r.EffectiveFrom < day && (r.EffectiveTo is null || r.EffectiveTo >= day))?.EndOn(day.AddDays(-1));
        var row = draft.ToRow(LastDay(sameGoods.Select(r => r.EffectiveFrom), day));
        db.Add(new GstRate(row.Hsn, row.Conditions, row.Rate, row.From, row.To, row.Description, row.Source));
        db.Hint(new GstRatesChanged());
        db.Publish($"gst-{hsn}", new GstRateAdded(row.Hsn, row.Rate, row.From, touched.Count));
        return await db.SaveChangesAsync(cancel);
    }

    private void RefuseTies(IReadOnlyList<GstTouch> touched)
    {
        if (touched.FirstOrDefault(t => t.After is null) is { } tied)
        {
            throw new BadInputException(nameof(GstRateDraft.Conditions), T["For {0}, {1} this row and another would fit equally: add or remove a condition", tied.Sku, tied.Name]);
        }
    }

    private static DateOnly? LastDay(IEnumerable<DateOnly> starts, DateOnly day)
    {
        var next = starts.Where(start => start > day).DefaultIfEmpty().Min();
        return next == default ? null : next.AddDays(-1);
    }

    private static GstTable With(GstTable table, GstRateDraft draft)
    {
        var day = draft.EffectiveFrom!.Value;
        var others = table.Rows.Where(r => !(r.Hsn == draft.CleanHsn && r.Conditions == draft.CleanConditions && r.HoldsOn(day)));
        return new GstTable([.. others, draft.ToRow(to: null)]);
    }

    private static List<GstTouch> Touched(IReadOnlyList<ShelfProduct> products, GstTable before, GstTable after, DateOnly day) =>
        [.. products.Where(p => p.Active).Select(p => Touch(p, before, after, day)).Where(t => t.Before != t.After)];

    private static GstTouch Touch(ShelfProduct p, GstTable before, GstTable after, DateOnly day)
    {
        var rate = after.Find(p.Hsn, p.GstConditions, day).Rate;
        var above = rate is { } percent && new ShopPrice(p.WholesalePrice, percent, p.Mrp).Earns < Money.Zero;
        return new GstTouch(p.Sku, p.Name, before.Find(p.Hsn, p.GstConditions, day).Rate, rate, above);
    }
}
