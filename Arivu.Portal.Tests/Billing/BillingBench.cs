using Arivu.Portal.Billing;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Kernel;
using Arivu.Portal.Tests.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Billing;

/// <summary>A trading portal whose events are handled when the test says so.</summary>
public sealed class BillingBench : IAsyncDisposable
{
    public BillingBench()
        : this([])
    {
    }

    private BillingBench(Dictionary<string, string> settings) => Trade = new TradeBench
    {
        Portal = new TestPortal
        {
            WithDemo = true,
            Settings = settings,
            Wiring = services =>
            {
                services.Remove(services.Single(s => s.ImplementationType == typeof(OutboxDispatcher)));
                services.AddSingleton<IInterceptor>(Crash);
            },
        },
    };

    /// <summary>A portal that bills at each shipment.</summary>
    public static BillingBench AtShipment() => new(new(StringComparer.Ordinal) { ["Billing:InvoiceAt"] = "Shipment" });

    /// <summary>A portal with these settings.</summary>
    public static BillingBench With(Dictionary<string, string> settings) => new(settings);

    public TradeBench Trade { get; }

    public TestPortal Portal => Trade.Portal;

    /// <summary>Ends saves of invoices between their save and their commit.</summary>
    internal CrashBeforeCommit Crash { get; } = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Handles what is due until nothing is, with some workers at once.</summary>
    public async Task DrainAsync(int workers = 1)
    {
        while (await InScopeAsync(run => run.ClaimAsync(outside: false, Cancel)) is { Count: > 0 } claimed)
        {
            await Parallel.ForEachAsync(claimed, new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = Cancel },
                async (delivery, ct) => await InScopeAsync(run => run.RunAsync(delivery, ct)));
        }
    }

    /// <summary>Handles until nothing waits, letting the time pass that failed attempts wait for.</summary>
    public async Task DrainPatientlyAsync(int workers)
    {
        await DrainAsync(workers);
        while (await Portal.ReadAsync(db => db.Set<Delivery>().AnyAsync(d => !d.Outside && !d.Dead, Cancel)))
        {
            Portal.Clock.Advance(TimeSpan.FromMinutes(6));
            await DrainAsync(workers);
        }
    }

    /// <summary>An order that stands, and its invoice.</summary>
    public async Task<Invoice> BilledAsync(string retailer, params (string Sku, int Quantity)[] lines)
    {
        var number = await Trade.ConfirmedAsync(retailer, lines);
        await DrainAsync();
        return Assert.Single(await InvoicesAsync(number));
    }

    /// <summary>An order that arrived, and its invoice.</summary>
    public async Task<Invoice> DeliveredAsync(string retailer, params (string Sku, int Quantity)[] lines)
    {
        var number = await Trade.ShippedAsync(retailer, lines);
        await Trade.AsTeamAsync(orders => orders.DeliverAsync(number, null, Cancel));
        await DrainAsync();
        return Assert.Single(await InvoicesAsync(number));
    }

    public Task<List<Invoice>> InvoicesAsync(string order) => Portal.ReadAsync(db =>
        db.Invoices.AsNoTracking().Include(i => i.Lines.OrderBy(l => l.Position)).Where(i => i.OrderNumber == order).OrderBy(i => i.Number).ToListAsync(Cancel));

    public Task<Invoice> AgainAsync(Invoice invoice) => Portal.ReadAsync(db => db.Invoices.AsNoTracking().Include(i => i.Lines.OrderBy(l => l.Position)).SingleAsync(i => i.Id == invoice.Id, Cancel));

    public Task<List<CreditNote>> NotesAsync(Invoice invoice) => Portal.ReadAsync(db =>
        db.CreditNotes.AsNoTracking().Include(n => n.Lines).Where(n => n.InvoiceId == invoice.Id).OrderBy(n => n.Number).ToListAsync(Cancel));

    public Task<Payment> PaymentAsync(string number) => Portal.ReadAsync(db => db.Payments.AsNoTracking().Include(p => p.Allocations).SingleAsync(p => p.Number == number, Cancel));

    /// <summary>The books hold.</summary>
    public Task BooksHoldAsync() => Portal.BooksHoldAsync();

    /// <summary>Money as a member of staff types it.</summary>
    public PaymentDraft Typed(string retailer, decimal rupees, string reference = "123456789012", PaymentMode mode = PaymentMode.Upi) =>
        new() { Retailer = retailer, Amount = Money.FromRupees(rupees), Mode = mode, Reference = reference, ReceivedOn = Trade.Today };

    public Task<ReceivedPayment> ReceiveAsync(PaymentDraft draft) => Portal.AsAsync<PaymentService, ReceivedPayment>(Role.Staff, service => service.ReceiveAsync(draft, Cancel));

    public Task<ReceivedPayment> ReceiveAsync(string retailer, decimal rupees, string reference = "123456789012", PaymentMode mode = PaymentMode.Upi) =>
        ReceiveAsync(Typed(retailer, rupees, reference, mode));

    public Task<bool> OnPaymentAsync(Func<PaymentService, Task<bool>> act, string role = Role.Staff) => Portal.AsAsync(role, act);

    public ValueTask DisposeAsync() => Portal.CloseAsync();

    private async Task<T> InScopeAsync<T>(Func<OutboxRun, Task<T>> work)
    {
        await using var scope = Portal.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().AsSystem("outbox");
        return await work(scope.ServiceProvider.GetRequiredService<OutboxRun>());
    }
}

/// <summary>Throws after invoices were written and before they are committed, as often as a test says.</summary>
internal sealed class CrashBeforeCommit : SaveChangesInterceptor
{
    private int _saves;

    /// <summary>Every how many saves of an invoice it throws; 0 is never.</summary>
    public int Every { get; set; }

    public int Crashes { get; private set; }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (Every > 0 && eventData.Context!.ChangeTracker.Entries<Invoice>().Any() && Interlocked.Increment(ref _saves) % Every == 0)
        {
            Crashes++;
            throw new InvalidOperationException("the power failed");
        }

        return new(result);
    }
}
