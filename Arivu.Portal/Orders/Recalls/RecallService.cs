using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Expiry;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders.Recalls;

/// <summary>Calls batches back: keeps them back everywhere, tells the shops, and follows what is collected.</summary>
public sealed class RecallService(IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock, IBatchKeeper keeper)
{
    /// <summary>
    /// Calls a batch back. In one transaction it is kept back in every warehouse, its promises are given up and promised again
    /// from other batches where there are any, and the shops that got it are written down. Nobody is told yet.
    /// </summary>
    /// <returns>The recall's number; null when there is no such product or batch.</returns>
    /// <exception cref="BadInputException">By field: no reason, no message, or a long one.</exception>
    /// <exception cref="RuleBrokenException">Code wrong-state: it is called back already.</exception>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<string?> OpenAsync(string sku, string batch, string? reason, string? message, CancellationToken cancel)
    {
        user.MustBeTeam();
        var (why, text) = (Reason(reason), Message(message));
        var (key, number) = (sku.Trim().ToUpperInvariant(), batch.Trim().ToUpperInvariant());
        return await database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            var product = await db.Products.AsNoTracking().Where(p => p.Sku == key).Select(p => new { p.Id, p.Sku, p.Name }).SingleOrDefaultAsync(ct);
            await BatchTurn.TakeAsync(db, product is null ? [] : [product.Id], ct); // a first receipt of it waits until the recall stands, or the recall for it
            var ids = product is null ? [] : await db.Batches.Where(b => b.ProductId == product.Id && b.Number == number).Select(b => b.Id).ToListAsync(ct);
            if (product is null || ids.Count == 0)
            {
                return null;
            }

            var paper = await StockNumbers.NextAsync(db, "RC", ct);
            await keeper.KeepBackAsync(db, ids, BatchHold.Recalled, new StockNote(clock.Now(), user.Name, paper, why), ct);
            await MustBeFirstAsync(db, product.Id, number, ct);
            await MustBeAllAsync(db, product.Id, number, ids, ct);
            var got = (await TraceQueries.GotAsync(db, ids, ct)).Where(g => g.Left > g.Back).ToDictionary(g => g.RetailerId, g => g.Left - g.Back);
            db.Add(Recall.Open(paper, new RecalledGoods(product.Id, product.Sku, product.Name, number), why, text, got, user.Name, clock.Now()));
            db.Hint(new RecallChanged(paper));
            return paper;
        }, cancel);
    }

    /// <summary>Words the message anew, as long as nobody was told.</summary>
    /// <returns>False when there is no such recall.</returns>
    /// <exception cref="BadInputException">Field Message: it is missing or too long.</exception>
    /// <exception cref="RuleBrokenException">Code wrong-state: it is sent.</exception>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public Task<bool> WriteAsync(string number, string? message, CancellationToken cancel)
    {
        user.MustBeTeam();
        var text = Message(message);
        return OnAsync(number, (recall, _, _) =>
        {
            recall.Write(text);
            return Task.CompletedTask;
        }, cancel);
    }

    /// <summary>Tells every shop that got the batch, in the portal and by mail.</summary>
    /// <returns>False when there is no such recall.</returns>
    /// <exception cref="RuleBrokenException">Code wrong-state: the shops are told already.</exception>
    /// <exception cref="NotAllowedException">The user is no administrator.</exception>
    public Task<bool> SendAsync(string number, CancellationToken cancel)
    {
        user.MustBeAdmin();
        return OnAsync(number, async (recall, db, ct) =>
        {
            var ids = recall.Shops.Select(s => s.RetailerId).ToList();
            var names = await db.Retailers.Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, r => r.TradeName, ct);
            recall.Send(shop => RecallText.For(recall.Message, names[shop.RetailerId], recall.Product, recall.Batch, shop.Pieces), clock.Now());
        }, cancel);
    }

    /// <summary>Notes what a shop answered and how many pieces were collected from it.</summary>
    /// <returns>False when there is no such recall.</returns>
    /// <exception cref="BadInputException">The answer is too long, or no number of pieces is given.</exception>
    /// <exception cref="RuleBrokenException">Code wrong-state: the shops are not told yet, or it is closed; quantity: the shop has not so many.</exception>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public Task<bool> NoteAsync(string number, int retailerId, string? answer, int? collected, CancellationToken cancel)
    {
        user.MustBeTeam();
        if (answer?.Trim().Length > RecalledShop.AnswerLength)
        {
            throw new BadInputException("Answer", $"At most {RecalledShop.AnswerLength} characters.");
        }

        var pieces = collected ?? throw new BadInputException(nameof(RecalledShop.Collected), "Say how many pieces were collected; 0 for none yet.");
        return OnAsync(number, (recall, _, _) =>
        {
            recall.Note(retailerId, answer, pieces, clock.Now());
            return Task.CompletedTask;
        }, cancel);
    }

    /// <summary>Closes a recall. The batch stays kept back, also where it arrives later.</summary>
    /// <returns>False when there is no such recall.</returns>
    /// <exception cref="RuleBrokenException">Code wrong-state: shops are not told yet, or it is closed.</exception>
    /// <exception cref="NotAllowedException">The user is no administrator.</exception>
    public Task<bool> CloseAsync(string number, CancellationToken cancel)
    {
        user.MustBeAdmin();
        return OnAsync(number, (recall, _, _) =>
        {
            recall.Close(clock.Now());
            return Task.CompletedTask;
        }, cancel);
    }

    // Asked once the batch is held: of two who call it back at once the second sees the first.
    private static async Task MustBeFirstAsync(PortalDbContext db, int productId, string batch, CancellationToken cancel)
    {
        if (await db.Recalls.Where(r => r.ProductId == productId && r.Batch == batch).Select(r => r.Number).FirstOrDefaultAsync(cancel) is { } first)
        {
            throw new RuleBrokenException("Batch {0} is called back already: {1}.", batch, first) { Code = "wrong-state" };
        }
    }

    // A row that came into being between the reading and the lock would be missed: then all begins anew.
    private static async Task MustBeAllAsync(PortalDbContext db, int productId, string batch, List<int> held, CancellationToken cancel)
    {
        if (await db.Batches.AnyAsync(b => b.ProductId == productId && b.Number == batch && !held.Contains(b.Id), cancel))
        {
            throw new RepeatException("The batch arrived in another warehouse while it was recalled.", new InvalidOperationException($"Batch {batch} has a row more."));
        }
    }

    private Task<bool> OnAsync(string number, Func<Recall, PortalDbContext, CancellationToken, Task> step, CancellationToken cancel)
    {
        var key = number.Trim().ToUpperInvariant();
        return database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            await db.Recalls.Where(r => r.Number == key).OrderBy(r => r.Id).TagWith(RowLocks.ForUpdate).Select(r => r.Id).ToListAsync(ct);
            if (await db.Recalls.Include(r => r.Shops).SingleOrDefaultAsync(r => r.Number == key, ct) is not { } recall)
            {
                return false;
            }

            await step(recall, db, ct);
            db.Hint(new RecallChanged(key));
            return true;
        }, cancel);
    }

    private static string Reason(string? reason) => Typed("Reason", reason, Recall.ReasonLength, "Say why, for those who ask later.");

    private static string Message(string? message) => Typed("Message", message, Recall.MessageLength, "Say what the shops are to do.");

    private static string Typed(string field, string? text, int most, string missing) => (text?.Trim() ?? "") switch
    {
        { Length: 0 } => throw new BadInputException(field, missing),
        { Length: var length } when length > most => throw new BadInputException(field, $"At most {most} characters."),
        var typed => Texts.Cut(typed, most),
    };
}

/// <summary>A recall changed; the team may hear it.</summary>
/// <param name="Number">Which.</param>
public sealed record RecallChanged(string Number) : ILiveHint
{
    /// <inheritdoc />
    public int? ForRetailer => null;
}
