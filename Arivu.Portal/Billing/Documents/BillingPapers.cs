using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Documents;
using Arivu.Portal.Papers;

namespace Arivu.Portal.Billing.Documents;

/// <summary>The papers with legal weight, as files: for the browser, the API and letters. Each is null when there is none, or it is not yours.</summary>
public sealed class BillingPapers(
    InvoiceQueries invoices,
    CreditNoteQueries notes,
    PaymentQueries payments,
    DispatchQueries dispatch,
    ChallanService challans,
    IssuedPapers kept,
    Seller seller,
    Typesetter type,
    CurrentUser user)
{
    /// <summary>An invoice or bill of supply. Shops get the original; the other copies are the team's.</summary>
    /// <param name="number">ARV/2627/000123.</param>
    /// <param name="copy">For whom.</param>
    /// <param name="cancel">The reader went away.</param>
    public async Task<PaperFile?> InvoiceAsync(string number, PaperCopy copy, CancellationToken cancel)
    {
        if ((copy != PaperCopy.Original && !user.SeesEverything) || await invoices.DetailAsync(number, cancel) is not { } invoice)
        {
            return null;
        }

        var edition = $"{NameOf(copy)}{(invoice.Status == InvoiceStatus.Cancelled ? "-cancelled" : "")}";
        return await FileAsync(new PaperKey(invoice.RetailerId, invoice.Number, edition), () => InvoicePaper.Of(invoice, copy), cancel);
    }

    /// <summary>A credit note.</summary>
    /// <param name="number">ACN/2627/000012.</param>
    /// <param name="cancel">The reader went away.</param>
    public async Task<PaperFile?> CreditNoteAsync(string number, CancellationToken cancel) =>
        await notes.DetailAsync(number, cancel) is { } note
            ? await FileAsync(new PaperKey(note.RetailerId, note.Number, "original"), () => CreditNotePaper.Of(note), cancel)
            : null;

    /// <summary>The receipt of a payment.</summary>
    /// <param name="number">ARC/2627/000045.</param>
    /// <param name="cancel">The reader went away.</param>
    public async Task<PaperFile?> ReceiptAsync(string number, CancellationToken cancel) =>
        await payments.DetailAsync(number, cancel) is { } receipt
            ? await FileAsync(new PaperKey(receipt.RetailerId, receipt.Number, receipt.Stands ? "original" : receipt.State.ToString().ToLowerInvariant()), () => ReceiptPaper.Of(receipt, seller), cancel)
            : null;

    /// <summary>The delivery challan of a shipment; its number was drawn when the goods left, and a reader draws none.</summary>
    /// <param name="order">The order's number.</param>
    /// <param name="place">Which of its shipments, from 1.</param>
    /// <param name="copy">For whom.</param>
    /// <param name="cancel">The reader went away.</param>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<PaperFile?> ChallanAsync(string order, int place, PaperCopy copy, CancellationToken cancel)
    {
        user.MustBeTeam();
        if (await dispatch.ShipmentAsync(order, place, cancel) is not { } shipment)
        {
            return null;
        }

        return await challans.FindAsync(shipment.Id, cancel) is not { } challan ? null : await FileAsync(
            new PaperKey(challan.RetailerId, challan.Number, NameOf(copy)), () => ChallanPaper.Of(shipment, seller, challan.Number, challan.IssuedOn, copy), cancel);
    }

    private static string NameOf(PaperCopy copy) => copy.ToString().ToLowerInvariant();

    private async Task<PaperFile> FileAsync(PaperKey key, Func<PaperDocument> paper, CancellationToken cancel)
    {
        var suffix = key.Edition == "original" ? "" : $"-{key.Edition}";
        return new PaperFile($"{DocumentNumber.ToAddress(key.Number)}{suffix}.pdf", await kept.KeepAsync(key, Draw, cancel));

        // A paper is the same for everybody, whoever asks first.
        byte[] Draw()
        {
            using (Languages.Speak(Languages.English))
            {
                return paper().ToPdf(type);
            }
        }
    }
}
