using Arivu.Portal.Billing;
using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Billing;

public sealed class InvoiceIssuingTests : IAsyncDisposable
{
    private const string Khakhra = "AF-BRD-001"; // nil-rated, in steps of 15

    private readonly BillingBench _billing = new();

    public ValueTask DisposeAsync() => _billing.DisposeAsync();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_confirmed_order_is_billed_and_the_invoice_takes_the_place_of_the_reserve()
    {
        await _billing.Trade.StockAsync(Atta, 60);

        var invoice = await _billing.BilledAsync(Selvam, (Atta, 24));

        var order = await _billing.Trade.OrderAsync(invoice.OrderNumber);
        Assert.Equal(("ARV/2627/000001", InvoiceKind.TaxInvoice, order.Total), (invoice.Number, invoice.Kind, invoice.Total));
        Assert.Equal((new DateOnly(2026, 11, 22), new DateOnly(2026, 12, 7), true), (invoice.IssuedOn, invoice.DueOn, invoice.DueIsProvisional));
        Assert.Equal((Money.Zero, invoice.Total), (order.CreditReserved, order.Billed));
        Assert.Equal(invoice.Total, (await _billing.Trade.RetailerAsync(Selvam)).CreditUsed);
        var parties = InvoiceParties.Of(invoice.Parties);
        Assert.Equal(("33ZZZPS1001B1ZY", "14 Raja Street, Town Hall", "22426000000001"), (parties.Buyer.Gstin, parties.ShipTo.Address, parties.Buyer.FssaiNumber));
        await _billing.BooksHoldAsync();
    }

    [Fact]
    public async Task Nil_rated_goods_alone_are_billed_on_a_bill_of_supply_with_numbers_of_its_own()
    {
        await _billing.Trade.StockAsync(Khakhra, 60, daysLeft: 80);
        await _billing.Trade.StockAsync(Atta, 60);

        var supply = await _billing.BilledAsync(Selvam, (Khakhra, 15));
        var mixed = await _billing.BilledAsync(Selvam, (Khakhra, 15), (Atta, 12));

        Assert.Equal(("ABS/2627/000001", InvoiceKind.BillOfSupply, Money.Zero), (supply.Number, supply.Kind, supply.Cgst));
        Assert.Equal(("ARV/2627/000001", InvoiceKind.TaxInvoice), (mixed.Number, mixed.Kind));
        await _billing.BooksHoldAsync();
    }

    [Fact]
    public async Task A_branch_in_another_state_is_billed_with_integrated_tax()
    {
        await _billing.Trade.StockAsync(Atta, 60);
        await _billing.Portal.AsAsync<RetailerService, string?>(Role.Admin, service => service.AddBranchAsync("R002",
            new BranchDraft { Code = "BLR", Name = "Bengaluru", Address1 = "4 Brigade Road", Address2 = "", City = "Bengaluru", StateCode = "29", Pincode = "560001" }, Stop));

        var placed = await _billing.Trade.PlaceAsync("R002", Wish((Atta, 12)) with { ShipTo = "BLR" });
        await _billing.Trade.AsTeamAsync(o => o.ApproveAsync(placed.Number, Stop));
        await _billing.DrainAsync();

        var invoice = Assert.Single(await _billing.InvoicesAsync(placed.Number));
        Assert.Equal((SupplyKind.InterState, "29", Money.Zero), (invoice.Supply, invoice.PlaceOfSupply, invoice.Cgst));
        Assert.Equal(invoice.Taxable.Percent(5), invoice.Igst);
        var parties = InvoiceParties.Of(invoice.Parties);
        Assert.Equal(("Coimbatore", "Bengaluru"), (parties.Buyer.City, parties.ShipTo.City));
    }

    [Fact]
    public async Task An_order_confirmed_before_midnight_of_31_March_and_billed_after_it_belongs_to_the_new_year()
    {
        AdvanceTo(new DateTime(2027, 3, 31, 18, 20, 0, DateTimeKind.Utc));
        await _billing.Trade.StockAsync(Atta, 60);
        var old = await _billing.BilledAsync(Selvam, (Atta, 12));
        var number = await _billing.Trade.ConfirmedAsync("R002", (Atta, 12));
        AdvanceTo(new DateTime(2027, 3, 31, 18, 30, 0, DateTimeKind.Utc));

        await _billing.DrainAsync();

        var invoice = Assert.Single(await _billing.InvoicesAsync(number));
        Assert.Equal(("ARV/2627/000001", new DateOnly(2027, 3, 31)), (old.Number, old.IssuedOn));
        Assert.Equal(("ARV/2728/000001", new DateOnly(2027, 4, 1)), (invoice.Number, invoice.IssuedOn));
        await _billing.BooksHoldAsync();
    }

    [Fact]
    public async Task Dates_of_a_series_never_run_backwards()
    {
        await using var portal = new TestPortal { WithDemo = true }; // numbers drawn without documents are no true books
        var dates = new List<IssuedNumber>();
        foreach (var day in new[] { 5, 3, 7 })
        {
            dates.Add(await InTransactionAsync(portal, db => NumberSeries.DrawAsync(db, NumberSeries.Receipt, new DateOnly(2026, 12, day), Stop)));
        }

        Assert.Equal([("ARC/2627/000001", 5), ("ARC/2627/000002", 5), ("ARC/2627/000003", 7)], dates.Select(d => (d.Number, d.Date.Day)));
        Assert.Equal(new DateOnly(2026, 12, 7), await InTransactionAsync(portal, db => NumberSeries.DateAsync(db, [NumberSeries.Receipt], new DateOnly(2026, 12, 1), Stop)));
    }

    [Fact]
    public async Task A_rate_that_changed_since_placing_is_frozen_on_the_invoice_and_told_on_the_order()
    {
        await _billing.Trade.StockAsync(Atta, 60);
        var placed = await _billing.Trade.PlaceAsync(Selvam, (Atta, 12));
        await using (var scope = _billing.Portal.ScopeOf(Role.Admin))
        {
            await scope.ServiceProvider.GetRequiredService<GstRateService>().AddAsync(
                new GstRateDraft { Hsn = "19019090", Conditions = "pre_packaged", Rate = 12, EffectiveFrom = new DateOnly(2026, 11, 23), Description = "Mixes and doughs", Source = "a test" }, Stop);
        }

        _billing.Portal.Clock.Advance(TimeSpan.FromDays(1));
        await _billing.Trade.AsTeamAsync(o => o.ApproveAsync(placed.Number, Stop));
        await _billing.DrainAsync();

        var invoice = Assert.Single(await _billing.InvoicesAsync(placed.Number));
        var order = await _billing.Trade.OrderAsync(placed.Number);
        Assert.Equal((12, invoice.Taxable.Percent(6)), (invoice.Lines.Single().GstRate, invoice.Cgst));
        Assert.Equal(OrderStepKind.GstRateChanged, order.Steps[^1].What);
        Assert.Matches("^AF-LCA-1KG: 5 % is 12 %. The invoice comes to ₹[0-9,]+.$", order.Steps[^1].Note);
        Assert.Equal((invoice.Total, Money.Zero), ((await _billing.Trade.RetailerAsync(Selvam)).CreditUsed, order.CreditReserved));
        await _billing.BooksHoldAsync();
    }

    [Fact]
    public async Task A_handler_that_runs_twice_or_crashes_before_its_commit_bills_once()
    {
        await _billing.Trade.StockAsync(Atta, 60);
        var number = await _billing.Trade.ConfirmedAsync(Selvam, (Atta, 12));
        _billing.Crash.Every = 1;
        await _billing.DrainAsync();
        Assert.Empty(await _billing.InvoicesAsync(number));
        Assert.Equal(1, _billing.Crash.Crashes);

        _billing.Crash.Every = 0;
        await _billing.DrainPatientlyAsync(workers: 1);
        var order = await _billing.Trade.OrderAsync(number);
        await InTransactionAsync(async db =>
        {
            db.Publish(order.Stream, new OrderConfirmed(order.Id, order.Number, order.RetailerId));
            return await db.SaveChangesAsync(Stop);
        });
        await _billing.DrainAsync();

        Assert.Equal("ARV/2627/000001", Assert.Single(await _billing.InvoicesAsync(number)).Number);
        await _billing.BooksHoldAsync();
    }

    [Fact]
    public async Task Numbers_stay_gapless_while_sixteen_orders_are_confirmed_at_once_and_handlers_crash()
    {
        await _billing.Trade.StockAsync(Atta, 600);
        var placed = await Task.WhenAll(Enumerable.Range(1, 16).Select(i => Task.Run(() => _billing.Trade.PlaceAsync($"R{i:000}", (Atta, 12)), Stop)));
        _billing.Crash.Every = 7; // an attempt saves its invoice about three times, and some must get through

        await Task.WhenAll(placed.Select(p => Task.Run(() => _billing.Trade.AsTeamAsync(o => o.ApproveAsync(p.Number, Stop)), Stop)));
        await _billing.DrainPatientlyAsync(workers: 8);

        var numbers = await _billing.Portal.ReadAsync(db => db.Invoices.OrderBy(i => i.Number).Select(i => i.Number).ToListAsync(Stop));
        Assert.Equal(Enumerable.Range(1, 16).Select(i => $"ARV/2627/{i:000000}"), numbers);
        Assert.InRange(_billing.Crash.Crashes, 5, int.MaxValue);
        await _billing.BooksHoldAsync();
    }

    [Fact]
    public async Task A_shop_that_paid_ahead_is_billed_and_its_money_is_set_against_the_invoice()
    {
        await _billing.Trade.StockAsync(Atta, 60);
        await _billing.BilledAsync("R008", (Atta, 12)); // the first order is approved by a person, unpaid
        var waiting = await _billing.Trade.PlaceAsync("R008", (Atta, 24));
        Assert.Equal(OrderStatus.PendingApproval, waiting.Status);

        await _billing.ReceiveAsync("R008", 10_000);
        await _billing.DrainAsync();
        Assert.Equal(OrderStatus.PendingApproval, (await _billing.Trade.OrderAsync(waiting.Number)).Status); // 4,838 of it paid the first

        await _billing.ReceiveAsync("R008", 4_515, "223456789012");
        await _billing.DrainAsync();

        var order = await _billing.Trade.OrderAsync(waiting.Number);
        Assert.Equal((OrderStatus.Confirmed, "Paid in advance: ARC/2627/000002"), (order.Status, order.Steps.Single(s => s.What == OrderStepKind.Confirmed).Note));
        var invoice = Assert.Single(await _billing.InvoicesAsync(waiting.Number));
        Assert.Equal((InvoiceStatus.Paid, false), (invoice.StatusOn(_billing.Trade.Today), invoice.DueIsProvisional));
        Assert.Equal(Money.Zero, (await _billing.Trade.RetailerAsync("R008")).CreditUsed);
        await _billing.BooksHoldAsync();
    }

    private void AdvanceTo(DateTime utc) => _billing.Portal.Clock.SetUtcNow(new DateTimeOffset(utc));

    private Task<T> InTransactionAsync<T>(Func<PortalDbContext, Task<T>> work) => InTransactionAsync(_billing.Portal, work);

    private static async Task<T> InTransactionAsync<T>(TestPortal portal, Func<PortalDbContext, Task<T>> work)
    {
        await using var scope = portal.ScopeOfSystem();
        return await scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDbContext>>().InTransactionAsync(Guid.CreateVersion7(), (db, _) => work(db), Stop);
    }
}
