using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Billing;

/// <summary>Reads the credit notes that wait for an administrator; they are the team's alone.</summary>
public sealed class WaitingNoteQueries(IDbContextFactory<PortalDbContext> database, CurrentUser user)
{
    private const int Most = 200;

    /// <summary>Those that wait, oldest first, at most 200; none for a shop.</summary>
    /// <param name="invoice">One invoice's, by number; null is all.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<IReadOnlyList<WaitingNoteRow>> ListAsync(string? invoice, CancellationToken cancel)
    {
        if (!user.SeesEverything)
        {
            return [];
        }

        await using var db = await database.CreateDbContextAsync(cancel);
        var waiting = db.WaitingCreditNotes.AsNoTracking().Where(n => n.State == WaitingNoteState.Waiting && (invoice == null || n.InvoiceNumber == invoice)).OrderBy(n => n.At).ThenBy(n => n.Id).Take(Most);
        var rows = await waiting.Join(db.Retailers, n => n.RetailerId, r => r.Id, (n, r) => new { Note = n, r.Code, r.TradeName }).OrderBy(row => row.Note.At).ThenBy(row => row.Note.Id).ToListAsync(cancel);
        var names = await PersonNames.OfAsync(db, rows.Select(row => row.Note.Actor), cancel);
        return rows.ConvertAll(row => WaitingNoteRow.Of(row.Note, row.Code, row.TradeName) with { Actor = names.Of(row.Note.Actor) });
    }
}

/// <summary>A drafted credit note in a list.</summary>
/// <param name="Id">The key.</param>
/// <param name="At">When it was drafted, in UTC.</param>
/// <param name="Actor">Who drafted it.</param>
/// <param name="RetailerCode">The shop's code.</param>
/// <param name="TradeName">The shop's name.</param>
/// <param name="Invoice">The invoice.</param>
/// <param name="Ground">The ground.</param>
/// <param name="Note">The ground in words.</param>
/// <param name="Pieces">Pieces by product; none when an amount is credited.</param>
/// <param name="Sku">The product that an amount belongs to; null is all of them.</param>
/// <param name="Total">What it would credit.</param>
public sealed record WaitingNoteRow(
    Guid Id, DateTime At, string Actor, string RetailerCode, string TradeName, string Invoice, CreditReason Ground, string Note, IReadOnlyList<CreditedPieces> Pieces, string? Sku, Money Total)
{
    internal static WaitingNoteRow Of(WaitingCreditNote n, string code, string name) =>
        new(n.Id, n.At, n.Actor, code, name, n.InvoiceNumber, n.Ground, n.Note, n.ToDraft().Lines ?? [], n.Sku, n.Total);
}
