using Arivu.Portal.Billing;
using Arivu.Portal.Billing.Documents;
using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Papers;
using Arivu.Portal.Tests.Papers;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Billing;

/// <summary>A firm in Chandigarh, which has no legislature: within it UTGST takes the place of SGST (UTGST Act, section 7).</summary>
public sealed class UnionTerritoryTests : IAsyncDisposable
{
    private readonly BillingBench _billing = BillingBench.With(new(StringComparer.Ordinal) { ["Seller:Gstin"] = Gstin, ["Seller:Pincode"] = "160017", ["Seller:City"] = "Chandigarh" });

    public ValueTask DisposeAsync() => _billing.DisposeAsync();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Gstin => Enumerable.Range(0, 36).Select(i => $"04AAPFU0939F1Z{"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[i]}").Single(text => Portal.Customers.Gstin.Parse(text) is not null);

    [Fact]
    public async Task Goods_within_the_territory_bear_central_and_union_territory_tax()
    {
        var invoice = await BilledAsync("CHD", "Chandigarh", "04", "160017");

        Assert.Equal((SupplyKind.IntraUnionTerritory, "04", Money.Zero), (invoice.Supply, invoice.PlaceOfSupply, invoice.Igst));
        Assert.Equal((invoice.Taxable.Percent(2.5m), invoice.Taxable.Percent(2.5m)), (invoice.Cgst, invoice.Sgst));
        var paper = await _billing.Portal.AsAsync<BillingPapers, PaperFile?>(Role.Staff, p => p.InvoiceAsync(invoice.Number, PaperCopy.Original, Stop));
        PaperWords.Says(PdfText.All(paper!.Bytes), "UTGST", "Chandigarh (04)");
        PaperWords.SaysNot(PdfText.All(paper.Bytes), "SGST");
        await _billing.BooksHoldAsync();
    }

    [Fact]
    public async Task Goods_to_another_territory_bear_integrated_tax()
    {
        var invoice = await BilledAsync("PBL", "Port Blair", "35", "744101");

        Assert.Equal((SupplyKind.InterState, "35", Money.Zero), (invoice.Supply, invoice.PlaceOfSupply, invoice.Sgst));
        Assert.Equal(invoice.Taxable.Percent(5), invoice.Igst);
    }

    private async Task<Invoice> BilledAsync(string code, string city, string state, string pincode)
    {
        await _billing.Trade.StockAsync(Atta, 60);
        await _billing.Portal.AsAsync<RetailerService, string?>(Role.Admin, service => service.AddBranchAsync("R002",
            new BranchDraft { Code = code, Name = city, Address1 = "1 Main Road", Address2 = "", City = city, StateCode = state, Pincode = pincode }, Stop));
        var placed = await _billing.Trade.PlaceAsync("R002", Wish((Atta, 12)) with { ShipTo = code });
        await _billing.Trade.AsTeamAsync(o => o.ApproveAsync(placed.Number, Stop));
        await _billing.DrainAsync();
        return Assert.Single(await _billing.InvoicesAsync(placed.Number));
    }
}
