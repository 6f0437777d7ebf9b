using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Inventory.Expiry;

/// <summary>Makes short-dated offers and ends them.</summary>
public sealed class OfferService(IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock, IValidator<OfferDraft> rules, IStringLocalizer<InventoryWords> T)
{
    /// <summary>Offers the free pieces of a batch at a discount. One batch has one offer at a time.</summary>
    /// <returns>The offer's key; null when there is no such batch.</returns>
    /// <exception cref="BadInputException">By field of the draft.</exception>
    /// <exception cref="RuleBrokenException">Code wrong-state: the batch may not be sold, or is offered already on some of these days.</exception>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<int?> MakeAsync(OfferDraft draft, CancellationToken cancel)
    {
        user.MustBeTeam();
        rules.Check(draft);
        var (from, until) = (draft.From!.Value, draft.Until!.Value);
        return await database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            if (!await db.Batches.AnyAsync(b => b.Id == draft.BatchId, ct))
            {
                return (int?)null;
            }

            var shelf = await Shelf.LockAsync(db, [], new StockNote(clock.Now(), user.Name, ""), ct, [draft.BatchId]);
            var batch = shelf.Held(draft.BatchId);
            HoldDays(from, until, batch);
            if (await db.ShortDatedOffers.AnyAsync(o => o.BatchId == batch.Id && o.EndedAt == null && o.From <= until && from <= o.Until, ct))
            {
                throw new RuleBrokenException("Batch {0} is offered already on some of these days. End that offer first.", batch.Number) { Code = "wrong-state" };
            }

            var offer = db.Add(ShortDatedOffer.Make(batch, draft.PercentOff!.Value, from, until, clock.Today())).Entity;
            db.Hint(new StockChanged(batch.ProductId));
            await db.SaveChangesAsync(ct);
            return offer.Id;
        }, cancel);
    }

    /// <summary>Ends an offer. Orders that took it keep their price; carts that hold it are asked when they are placed.</summary>
    /// <returns>False when there is no such offer.</returns>
    /// <exception cref="RuleBrokenException">Code wrong-state: it is over already.</exception>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<bool> EndAsync(int offerId, CancellationToken cancel)
    {
        user.MustBeTeam();
        return await database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            if (await db.ShortDatedOffers.SingleOrDefaultAsync(o => o.Id == offerId, ct) is not { } offer)
            {
                return false;
            }

            offer.End(clock.Now());
            db.Hint(new StockChanged(offer.ProductId));
            return true;
        }, cancel);
    }

    private void HoldDays(DateOnly from, DateOnly until, Batch batch)
    {
        if (until < clock.Today())
        {
            throw new BadInputException(nameof(OfferDraft.Until), T["That day is over"]);
        }

        if (until > batch.Expires)
        {
            throw new BadInputException(nameof(OfferDraft.Until), T["Batch {0} may be sold until {1}: the offer cannot last longer", batch.Number, batch.Expires.ToText()]);
        }

        if (from < clock.Today().AddYears(-1))
        {
            throw new BadInputException(nameof(OfferDraft.From), T["That day is long over"]);
        }
    }
}
