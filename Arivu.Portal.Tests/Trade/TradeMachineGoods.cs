using Arivu.Portal.Billing;
using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Adjustments;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Tests.Trade;

/// <content>Money and goods.</content>
internal sealed partial class TradeMachine
{
    private Task<bool> PayAsync(TradeStep step)
    {
        var draft = bench.Typed(Shops[step.Which % Shops.Length], 500 + (step.Much * 137 % 9_000), $"{++_count:000000000000}");
        if (step.Much % 4 == 0)
        {
            (draft.Mode, draft.Reference, draft.Bank) = (PaymentMode.Cheque, $"{_count:000000}", "Tamilnad Mercantile Bank");
        }

        return TryAsync("pay", async () => await FollowChequeAsync(step, (await bench.ReceiveAsync(draft)).Number, draft.Mode));
    }

    private async Task FollowChequeAsync(TradeStep step, string number, PaymentMode? mode)
    {
        if (mode != PaymentMode.Cheque || step.Which % 4 == 0)
        {
            return;
        }

        await bench.OnPaymentAsync(p => p.DepositAsync(number, Stop));
        await bench.OnPaymentAsync(p => step.Which % 4 == 1 ? p.BounceAsync(number, "funds", Stop) : p.ClearAsync(number, Stop));
    }

    private async Task CreditAsync(TradeStep step)
    {
        var invoices = await bench.Portal.ReadAsync(db => db.Invoices.AsNoTracking().Include(i => i.Lines).OrderBy(i => i.Number).ToListAsync(Stop));
        if (invoices.Count == 0)
        {
            return;
        }

        var invoice = invoices[step.Which % invoices.Count];
        if (step.Much % 3 == 0)
        {
            await CreditPiecesAsync(invoice, step);
            return;
        }

        var draft = new CreditNoteDraft { Invoice = invoice.Number, Amount = Money.FromRupees(50 + (step.Much % 500)), AmountIncludesTax = step.Much % 2 == 0, Reason = "charged too high" };
        await TryAsync("credit", () => bench.Portal.AsAsync<CreditNoteService, WrittenCreditNote?>(Role.Admin, s => s.IssueAsync(draft, Stop)));
    }

    // Pieces that arrived damaged: counted, and no goods move.
    private async Task CreditPiecesAsync(Invoice invoice, TradeStep step)
    {
        var line = invoice.Lines[step.Much % invoice.Lines.Count];
        var draft = new CreditNoteDraft { Invoice = invoice.Number, Lines = [new CreditedPieces(line.Sku, 1 + (step.Much % 3))], Reason = "torn packs", Ground = step.Which % 2 == 0 ? CreditReason.Damage : CreditReason.ShortShipment };
        await TryAsync("credit pieces", () => bench.Portal.AsAsync<CreditNoteService, WrittenCreditNote?>(Role.Admin, s => s.IssueAsync(draft, Stop)));
    }

    private async Task AdjustAsync(TradeStep step)
    {
        var sku = Skus[step.Which % 2];
        var batches = await bench.Trade.BatchesAsync(sku);
        if (batches.Count > 0)
        {
            var (batch, pieces) = (batches[step.Which % batches.Count], (step.Much % 9) - 5);
            await TryAsync("adjust", async () =>
            {
                await bench.Portal.AsAsync<AdjustmentService, AdjustmentOutcome?>(Role.Admin, s => s.AdjustAsync(new AdjustmentDraft { Sku = sku, Batch = batch.Number, Quantity = pieces, Reason = "counted" }, Stop));
                _shelf[sku] += pieces;
            });
        }
    }

    private Task<bool> ReceiveAsync(TradeStep step)
    {
        var (sku, pieces, today) = (Skus[step.Which % 2], 12 * (1 + (step.Much % 12)), bench.Trade.Today);
        var draft = new ReceiptDraft { Sku = sku, Quantity = pieces, Batch = $"B-{++_count:0000}", Manufactured = today.AddDays(-2), Expires = today.AddDays(40 + (step.Much % 70)), Reference = "bill" };
        return TryAsync("receive", async () =>
        {
            await bench.Portal.AsAsync<StockService, bool>(Role.Admin, s => s.ReceiveAsync(draft, Stop));
            _shelf[sku] += pieces;
        });
    }
}
