using Arivu.Portal.Accounts.Mail;
using Arivu.Portal.Billing;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory.Expiry;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Notifications.Letters;

/// <summary>The small table of a letter: the lines of an order, or the amounts of a document, as they stand when it is sent.</summary>
internal static class LetterRows
{
    /// <summary>What belongs to a notification; none for a product, whose numbers stand in the sentence.</summary>
    public static async Task<IReadOnlyList<LetterRow>> OfAsync(PortalDbContext db, IStringLocalizer<NotificationsWords> T, Notification told, CancellationToken cancel) => told.Kind switch
    {
        NotificationKind.OrderPlaced or NotificationKind.OrderHeld or NotificationKind.OrderConfirmed or NotificationKind.OrderRejected => await OrderAsync(db, T, told.Subject, cancel),
        NotificationKind.OrderCancelled => await CancelledAsync(db, T, told.Subject, cancel),
        NotificationKind.OrderShipped or NotificationKind.OrderDelivered => await ShipmentAsync(db, T, told.Subject, cancel),
        NotificationKind.InvoiceIssued => await InvoiceAsync(db, T, told.Subject, cancel),
        NotificationKind.PaymentReceived => await PaymentAsync(db, T, told.Subject, cancel),
        NotificationKind.CreditNoteIssued => await CreditNoteAsync(db, T, told.Subject, cancel),
        NotificationKind.ExpiryDigest => await NearExpiryAsync(db, T, IndianTime.BusinessDate(told.CreatedAt), cancel),
        _ => [],
    };

    private static async Task<IReadOnlyList<LetterRow>> NearExpiryAsync(PortalDbContext db, IStringLocalizer<NotificationsWords> T, DateOnly day, CancellationToken cancel)
    {
        const int Named = 20;
        var near = await NearExpiry.OfAsync(db, day, cancel);
        return
        [
            .. near.Take(Named).Select(b => new LetterRow(T["{0}, batch {1}: {2} pieces, {3} days left", b.Name, b.Batch, IndianDigits.Group(b.Pieces), b.Expires.DayNumber - day.DayNumber], b.Value is { } value ? $"{value}" : "–")),
            .. near.Count > Named ? [new LetterRow(T["and {0} more batches", IndianDigits.Group(near.Count - Named)], "")] : Array.Empty<LetterRow>(),
            new LetterRow(T["Value at cost"], $"{new Money(near.Sum(b => b.Value?.Paise ?? 0))}", Strong: true),
        ];
    }

    private static async Task<IReadOnlyList<LetterRow>> OrderAsync(PortalDbContext db, IStringLocalizer<NotificationsWords> T, Guid id, CancellationToken cancel)
    {
        var order = await db.Orders.AsNoTracking().Include(o => o.Lines).SingleAsync(o => o.Id == id, cancel);
        return
        [
            .. order.Lines.Where(l => l.Kept > 0).OrderBy(l => l.Position).Select(l => new LetterRow(Pieces(T, l.Kept, l.Name), $"{l.Total}")),
            .. RoundOff(T, order.RoundOff),
            new LetterRow(T["Total with GST"], $"{order.Total}", Strong: true),
        ];
    }

    private static async Task<IReadOnlyList<LetterRow>> CancelledAsync(PortalDbContext db, IStringLocalizer<NotificationsWords> T, Guid id, CancellationToken cancel)
    {
        var lines = await db.OrderLines.Where(l => l.OrderId == id && l.Cancelled > 0).OrderBy(l => l.Position).Select(l => new { l.Name, l.Cancelled, l.Quantity }).ToListAsync(cancel);
        return lines.ConvertAll(l => new LetterRow(l.Name, T["{0} of {1} pieces", IndianDigits.Group(l.Cancelled), IndianDigits.Group(l.Quantity)]));
    }

    private static async Task<IReadOnlyList<LetterRow>> ShipmentAsync(PortalDbContext db, IStringLocalizer<NotificationsWords> T, Guid id, CancellationToken cancel)
    {
        var carried = await (from part in db.Set<ShipmentLine>()
                             join line in db.Set<OrderLine>() on part.OrderLineId equals line.Id
                             where part.ShipmentId == id
                             group part.Quantity by new { line.Position, line.Name } into goods
                             orderby goods.Key.Position
                             select new { goods.Key.Name, Pieces = goods.Sum() }).ToListAsync(cancel);
        return carried.ConvertAll(c => new LetterRow(c.Name, T["{0} pieces", IndianDigits.Group(c.Pieces)]));
    }

    private static async Task<IReadOnlyList<LetterRow>> InvoiceAsync(PortalDbContext db, IStringLocalizer<NotificationsWords> T, Guid id, CancellationToken cancel)
    {
        var invoice = await db.Invoices.AsNoTracking().SingleAsync(i => i.Id == id, cancel);
        return
        [
            new LetterRow(T["Before GST"], $"{invoice.Taxable}"),
            .. Taxes(T, new GstAmounts(invoice.Cgst, invoice.Sgst, invoice.Igst), invoice.Supply),
            .. RoundOff(T, invoice.RoundOff),
            new LetterRow(T["To pay by {0}", invoice.DueOn.ToText()], $"{invoice.Total}", Strong: true),
        ];
    }

    private static async Task<IReadOnlyList<LetterRow>> PaymentAsync(PortalDbContext db, IStringLocalizer<NotificationsWords> T, Guid id, CancellationToken cancel)
    {
        var payment = await db.Payments.AsNoTracking().SingleAsync(p => p.Id == id, cancel);
        var paid = await (from part in db.PaymentAllocations.AsNoTracking()
                          join invoice in db.Set<Invoice>() on part.InvoiceId equals invoice.Id
                          where part.PaymentId == id
                          orderby invoice.DueOn, invoice.Number
                          select new { invoice.Number, part.Amount.Paise }).ToListAsync(cancel);
        return
        [
            .. paid.Select(p => new LetterRow(T["For invoice {0}", p.Number], $"{new Money(p.Paise)}")),
            .. payment.OnAccount > Money.Zero ? [new LetterRow(T["On account"], $"{payment.OnAccount}")] : Array.Empty<LetterRow>(),
            new LetterRow(T["Received on {0}", payment.ReceivedOn.ToText()], $"{payment.Amount}", Strong: true),
        ];
    }

    private static async Task<IReadOnlyList<LetterRow>> CreditNoteAsync(PortalDbContext db, IStringLocalizer<NotificationsWords> T, Guid id, CancellationToken cancel)
    {
        var found = await (from note in db.CreditNotes.AsNoTracking()
                           join invoice in db.Set<Invoice>() on note.InvoiceId equals invoice.Id
                           where note.Id == id
                           select new { Note = note, invoice.Supply }).SingleAsync(cancel);
        return
        [
            new LetterRow(T["Before GST"], $"{found.Note.Taxable}"),
            .. Taxes(T, new GstAmounts(found.Note.Cgst, found.Note.Sgst, found.Note.Igst), found.Supply),
            .. RoundOff(T, found.Note.RoundOff),
            new LetterRow(T["Credited"], $"{found.Note.Total}", Strong: true),
        ];
    }

    private static IEnumerable<LetterRow> Taxes(IStringLocalizer<NotificationsWords> T, GstAmounts tax, SupplyKind supply) => supply switch
    {
        SupplyKind.InterState => [new LetterRow(T["IGST"], $"{tax.Igst}")],
        SupplyKind.IntraUnionTerritory => [new LetterRow(T["CGST"], $"{tax.Cgst}"), new LetterRow(T["UTGST"], $"{tax.Sgst}")],
        _ => [new LetterRow(T["CGST"], $"{tax.Cgst}"), new LetterRow(T["SGST"], $"{tax.Sgst}")],
    };

    private static IEnumerable<LetterRow> RoundOff(IStringLocalizer<NotificationsWords> T, Money amount) => amount == Money.Zero ? [] : [new LetterRow(T["Round-off"], $"{amount}")];

    private static string Pieces(IStringLocalizer<NotificationsWords> T, int pieces, string name) => T["{0} × {1}", IndianDigits.Group(pieces), name];
}
