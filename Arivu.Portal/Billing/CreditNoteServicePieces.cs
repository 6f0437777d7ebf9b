using Arivu.Portal.Data;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Billing;

/// <content>Which pieces of an invoice can be credited.</content>
public sealed partial class CreditNoteService
{
    // Who names a ground says that the pieces arrived short or damaged, so they must have arrived. Through the API a note may
    // name pieces alone; then the invoice's own pieces are the limit.
    private async Task<Dictionary<Guid, int>> PiecesAsync(PortalDbContext db, Invoice invoice, CreditReason? ground, IReadOnlyList<CreditedPieces> wanted, CancellationToken cancel)
    {
        var arrived = ground is CreditReason.ShortShipment or CreditReason.Damage ? await ArrivedPieces.OfAsync(db, invoice.OrderId, cancel) : null;
        var (pieces, wrong) = (new Dictionary<Guid, int>(), new Dictionary<string, string[]>(StringComparer.Ordinal));
        foreach (var (index, typed) in wanted.Index())
        {
            var line = LineOf(invoice, typed.Sku, $"{nameof(CreditNoteDraft.Lines)}[{index}].{nameof(CreditedPieces.Sku)}");
            var most = Math.Min(line.LeftQuantity, arrived?.GetValueOrDefault(line.OrderLineId) ?? line.LeftQuantity);
            var asked = pieces[line.Id] = (int)Math.Min(int.MaxValue, pieces.GetValueOrDefault(line.Id) + (long)typed.Quantity);
            if (asked > most)
            {
                wrong[$"{nameof(CreditNoteDraft.Lines)}[{index}].{nameof(CreditedPieces.Quantity)}"] = [TooMany(line, most)];
            }
        }

        return wrong.Count == 0 ? pieces : throw new RuleBrokenException("{0}", string.Join(' ', wrong.Values.Select(said => said[0]))) { Code = "quantity", Errors = wrong };
    }

    private string TooMany(InvoiceLine line, int most) => most == line.LeftQuantity
        ? T["{0}: {1} of {2} pieces can still be credited.", line.Sku, most, line.Quantity]
        : T["{0}: {1} of {2} pieces arrived and can still be credited. Call off or take back the others on the order.", line.Sku, most, line.Quantity];
}
