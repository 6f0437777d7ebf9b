using Arivu.Portal.Data;
using Arivu.Portal.Inventory.Receiving.Files;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Sheets;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory.Receiving;

/// <content>Goods that stand in a file: first judged line by line, then taken over as rows.</content>
public sealed partial class ReceivingService
{
    /// <summary>Says what a file would bring and what is wrong with each line that it would not; nothing is kept yet.</summary>
    /// <param name="order">The order that is received; null for goods without one.</param>
    /// <param name="file">CSV or XLSX.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>Null when there is no such order.</returns>
    /// <exception cref="RuleBrokenException">Code file: it cannot be read, or its headings are wrong.</exception>
    public async Task<GoodsFileReport?> CheckFileAsync(string? order, Stream file, CancellationToken cancel)
    {
        user.MustBeTeam();
        var rows = GoodsFile.Read(await SheetReader.ReadAsync(file, cancel), T);
        await using var db = await database.CreateDbContextAsync(cancel);
        var known = order is null ? null : await db.ReplenishmentOrders.AsNoTracking().Include(o => o.Lines).SingleOrDefaultAsync(o => o.Number == order, cancel);
        if (order is not null && known is null)
        {
            return null;
        }

        var ground = await GoodsFileGround.ReadAsync(db, await catalogue.ProductsAsync(db, cancel), rows, known, user.Name, user.IsAdmin, cancel);
        return new GoodsFileJudge(ground, clock, T).Judge(rows);
    }

    /// <summary>Takes the good lines of a file over as rows of the receipt; posting checks them as if they were typed.</summary>
    /// <param name="order">The order that is received; null for goods without one.</param>
    /// <param name="report">What was shown.</param>
    /// <param name="head">What is typed above the rows already.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>How many rows are new; null when there is no such order.</returns>
    /// <exception cref="RuleBrokenException">There are too many rows, or nothing of the order is waited for; nothing is taken over.</exception>
    public Task<int?> TakeFileAsync(string? order, GoodsFileReport report, ReceivingHead head, CancellationToken cancel)
    {
        user.MustBeTeam();
        return database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            var known = order is null ? null : await OrderAsync(db, order, ct);
            if (order is not null && known is null)
            {
                return null;
            }

            var draft = await DraftOfAsync(db, known, head, ct);
            if (known is { IsComing: false } && draft.Rows.Count == 0)
            {
                throw known.NotComing();
            }

            draft.Note(head with { Supplier = head.Supplier ?? draft.Supplier, Reference = head.Reference ?? draft.Reference ?? report.Reference }, clock.Now());
            var taken = report.Good.Count(line => draft.Fill(line.ProductId, line.Goods, user.IsAdmin, clock.Now()));
            await SaveAsync(db, ct);
            return (int?)taken;
        }, cancel);
    }
}
