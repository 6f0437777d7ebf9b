using Microsoft.EntityFrameworkCore;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Billing;

/// <summary>Each check finds the rows that break it, and says so in a line.</summary>
public sealed class BookCheckTests : IAsyncDisposable
{
    private readonly BillingBench _billing = new();

    public ValueTask DisposeAsync() => _billing.DisposeAsync();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("UPDATE Invoices SET Number = 'ARV/2627/000003' WHERE Number = 'ARV/2627/000002'", "ARV/2627: 000002 is missing before 000003")]
    [InlineData("UPDATE NumberSeries SET Last = 9 WHERE Code = 'ARC'", "ARC/2627: the counter stands at 9, the last document is 1")]
    [InlineData("UPDATE Invoices SET IssuedOn = '2026-11-20' WHERE Number = 'ARV/2627/000002'", "ARV/2627/000002: its date 20 Nov 2026 is before")]
    [InlineData("UPDATE InvoiceLines SET CgstPaise = CgstPaise + 1", "ARV/2627/000001 is not the sum of its lines")]
    [InlineData("UPDATE Invoices SET PaidPaise = PaidPaise - 100, BalancePaise = BalancePaise + 100 WHERE Number = 'ARV/2627/000001'", "ARV/2627/000001 owes ₹2,325.00")]
    [InlineData("UPDATE PaymentAllocations SET AmountPaise = AmountPaise - 100", "ARC/2627/000001: ₹999.00 set and ₹0.00 on account, of ₹1,000.00")]
    [InlineData("UPDATE InvoiceLines SET CreditedTaxablePaise = CreditedTaxablePaise - 1 WHERE CreditedTaxablePaise > 0", "ARV/2627/000001, AF-LCA-1KG: its credit notes say another amount")]
    [InlineData("UPDATE CreditNotes SET TotalPaise = TotalPaise + 100", "ACN/2627/000001 is not the sum of its lines")]
    [InlineData("UPDATE OrderLines SET Cancelled = 1 WHERE Cancelled = 0 AND Quantity = 24", "AF-LCA-1KG: 24 pieces billed less credited, the shop keeps 23")]
    [InlineData("UPDATE Retailers SET CreditUsedPaise = CreditUsedPaise + 100 WHERE Code = 'R001'", "R001 uses ₹11,903.00 of its credit; its entries add up to ₹11,902.00", "R001 uses ₹11,903.00 of its credit; reserves and dues less money on account are ₹11,902.00")]
    public async Task A_row_that_was_tampered_with_is_named(string tampering, params string[] lines)
    {
        await _billing.Trade.StockAsync(Atta, 60);
        var invoice = await _billing.BilledAsync(Selvam, (Atta, 12));
        await _billing.BilledAsync(Selvam, (Atta, 24));
        await _billing.ReceiveAsync(Selvam, 1_000);
        await _billing.Trade.AsTeamAsync(o => o.CancelAsync(invoice.OrderNumber, "less", [new(Atta, 4)], Stop));
        await _billing.DrainAsync();
        await _billing.BooksHoldAsync();

#pragma warning disable EF1002 // the test's own words
        await _billing.Portal.ReadAsync(db => db.Database.ExecuteSqlRawAsync(tampering, Stop));
#pragma warning restore EF1002

        var found = await _billing.FaultsAsync();
        Assert.All(lines, line => Assert.Contains(found, f => f.Contains(line, StringComparison.Ordinal)));
    }
}
