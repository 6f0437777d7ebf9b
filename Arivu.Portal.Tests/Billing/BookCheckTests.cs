using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Billing;

/// <summary>Each check finds the rows that break it, and says so in a line.</summary>
public sealed class BookCheckTests(TamperedBooks books) : IClassFixture<TamperedBooks>
{
    [Theory]
    [InlineData("""UPDATE "Invoices" SET "Number" = 'ARV/2627/000003' WHERE "Number" = 'ARV/2627/000002'""", "ARV/2627: 000002 is missing before 000003")]
    [InlineData("""UPDATE "NumberSeries" SET "Last" = 9 WHERE "Code" = 'ARC'""", "ARC/2627: the counter stands at 9, the last document is 1")]
    [InlineData("""UPDATE "Invoices" SET "IssuedOn" = '2026-11-20' WHERE "Number" = 'ARV/2627/000002'""", "ARV/2627/000002: its date 20 Nov 2026 is before")]
    [InlineData("""UPDATE "InvoiceLines" SET "CgstPaise" = "CgstPaise" + 1""", "ARV/2627/000001 is not the sum of its lines")]
    [InlineData("""UPDATE "Invoices" SET "PaidPaise" = "PaidPaise" - 100, "BalancePaise" = "BalancePaise" + 100 WHERE "Number" = 'ARV/2627/000001'""", "ARV/2627/000001 owes ₹2,226.00")]
    [InlineData("""UPDATE "PaymentAllocations" SET "AmountPaise" = "AmountPaise" - 100""", "ARC/2627/000001: ₹999.00 set and ₹0.00 on account, of ₹1,000.00")]
    [InlineData("""UPDATE "InvoiceLines" SET "CreditedTaxablePaise" = "CreditedTaxablePaise" - 1 WHERE "CreditedTaxablePaise" > 0""", "ARV/2627/000001, AF-LCA-1KG: its credit notes say another amount")]
    [InlineData("""UPDATE "CreditNotes" SET "TotalPaise" = "TotalPaise" + 100""", "ACN/2627/000001 is not the sum of its lines")]
    [InlineData("""UPDATE "OrderLines" SET "Cancelled" = 1 WHERE "Cancelled" = 0 AND "Quantity" = 24""", "AF-LCA-1KG: 24 pieces billed less credited, the shop keeps 23")]
    [InlineData("""UPDATE "Retailers" SET "CreditUsedPaise" = "CreditUsedPaise" + 100 WHERE "Code" = 'R001'""", "R001 uses ₹11,903.00 of its credit; its entries add up to ₹11,902.00", "R001 uses ₹11,903.00 of its credit; reserves and dues less money on account are ₹11,902.00")]
    public async Task A_row_that_was_tampered_with_is_named(string tampering, params string[] lines)
    {
        var found = await books.Billing.Portal.FaultsAsync(tampering);

        Assert.All(lines, line => Assert.Contains(found, f => f.Contains(line, StringComparison.Ordinal)));
    }

    [Fact]
    public Task Books_that_nobody_touched_hold() => books.Billing.BooksHoldAsync();
}

/// <summary>Two invoices, a receipt and a credit note.</summary>
public sealed class TamperedBooks : IAsyncLifetime
{
    public BillingBench Billing { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Billing.Trade.StockAsync(Atta, 60);
        var invoice = await Billing.BilledAsync(Selvam, (Atta, 12));
        await Billing.BilledAsync(Selvam, (Atta, 24));
        await Billing.ReceiveAsync(Selvam, 1_000);
        await Billing.Trade.AsTeamAsync(o => o.CancelAsync(invoice.OrderNumber, "less", [new(Atta, 4)], CancellationToken.None));
        await Billing.DrainAsync();
    }

    public ValueTask DisposeAsync() => Billing.DisposeAsync();
}
