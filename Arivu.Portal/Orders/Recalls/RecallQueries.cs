using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Lists;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders.Recalls;

/// <summary>Reads recalls: the team all of them, a shop what it is told.</summary>
public sealed class RecallQueries(IDbContextFactory<PortalDbContext> database, CurrentUser user)
{
    /// <summary>A page of recalls, the latest first.</summary>
    /// <param name="query">Words of number, SKU or batch, and the page.</param>
    /// <param name="openOnly">Only those that are not closed.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<Page<RecallRow>> ListAsync(ListQuery query, bool openOnly, CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        var recalls = db.Recalls.AsNoTracking();
        if (openOnly)
        {
            recalls = recalls.Where(r => r.State != RecallState.Closed);
        }

        foreach (var word in Texts.Words(query.Search?.ToUpperInvariant()))
        {
            recalls = recalls.Where(r => r.Number.Contains(word) || r.Batch.Contains(word) || r.Sku.Contains(word));
        }

        var total = await recalls.CountAsync(cancel);
        var page = Math.Clamp(query.Page, 1, Math.Max(1, (total + query.Size - 1) / query.Size));
        var rows = await Rows(recalls.OrderByDescending(r => r.OpenedAt).ThenByDescending(r => r.Number)).OnPage(page, query.Size).ToListAsync(cancel);
        return new Page<RecallRow>(rows, page, query.Size, total);
    }

    /// <summary>One recall; null when there is none.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<RecallDetail?> DetailAsync(string number, CancellationToken cancel)
    {
        user.MustBeTeam();
        var key = number.Trim().ToUpperInvariant();
        await using var db = await database.CreateDbContextAsync(cancel);
        if (await db.Recalls.AsNoTracking().SingleOrDefaultAsync(r => r.Number == key, cancel) is not { } recall)
        {
            return null;
        }

        var names = await PersonNames.OfAsync(db, [recall.OpenedBy], cancel);
        return new RecallDetail
        {
            Row = await Rows(db.Recalls.AsNoTracking().Where(r => r.Number == key)).SingleAsync(cancel),
            Message = recall.Message,
            OpenedBy = names.Of(recall.OpenedBy),
            SentAt = recall.SentAt,
            ClosedAt = recall.ClosedAt,
            KeptBack = await db.Batches.Where(b => b.ProductId == recall.ProductId && b.Number == recall.Batch).SumAsync(b => b.OnHand, cancel),
            Shops = await ShopsAsync(db, recall.Id, cancel),
        };
    }

    /// <summary>What the shop that is signed in is told by a recall; null when it is told nothing.</summary>
    /// <exception cref="NotAllowedException">No shop is signed in.</exception>
    public async Task<RecallNotice?> NoticeAsync(string number, CancellationToken cancel)
    {
        var (mine, key) = (user.RetailerId ?? throw user.Refuse(), number.Trim().ToUpperInvariant());
        await using var db = await database.CreateDbContextAsync(cancel);
        return await db.RecalledShops.AsNoTracking().Where(s => s.RetailerId == mine && s.Number == key && s.ToldAt != null)
            .Select(s => new RecallNotice(s.Number, s.Sku, s.Product, s.Batch, s.Pieces, s.Message!, s.ToldAt!.Value, s.Collected)).SingleOrDefaultAsync(cancel);
    }

    private static IQueryable<RecallRow> Rows(IQueryable<Recall> recalls) => recalls.Select(r => new RecallRow(
        r.Number, r.Sku, r.Product, r.Batch, r.Reason, r.State, r.OpenedAt,
        r.Shops.Count, r.Shops.Count(s => s.AnsweredAt != null), r.Shops.Sum(s => s.Pieces), r.Shops.Sum(s => s.Collected)));

    private static async Task<List<RecallShopRow>> ShopsAsync(PortalDbContext db, Guid recallId, CancellationToken cancel)
    {
        var (retailers, contacts) = (db.Retailers, db.Contacts.Where(c => c.IsMain));
        return await (from s in db.RecalledShops.AsNoTracking()
                      join r in retailers on s.RetailerId equals r.Id
                      join c in contacts on r.Id equals c.RetailerId
                      where s.RecallId == recallId
                      orderby s.Pieces descending, r.Code
                      select new RecallShopRow(r.Id, r.Code, r.TradeName, c.Name, c.Phone, s.Pieces, s.Message, s.ToldAt, s.Answered, s.AnsweredAt, s.Collected)).ToListAsync(cancel);
    }
}
