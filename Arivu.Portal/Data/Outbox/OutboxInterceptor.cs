using System.Data.Common;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Arivu.Portal.Data.Outbox;

/// <summary>Turns raised events into deliveries in the same save, and wakes the dispatcher after the commit.</summary>
internal sealed class OutboxInterceptor(Subscriptions subscriptions, OutboxSignal signal) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Collect((PortalDbContext)eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Collect((PortalDbContext)eventData.Context!);
        return new(result);
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        WakeUnlessInTransaction(eventData.Context!);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        WakeUnlessInTransaction(eventData.Context!);
        return new(result);
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => signal.Set();

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        signal.Set();
        return Task.CompletedTask;
    }

    private void WakeUnlessInTransaction(DbContext db)
    {
        if (db.Database.CurrentTransaction is null)
        {
            signal.Set();
        }
    }

    private void Collect(PortalDbContext db)
    {
        var aggregates = db.ChangeTracker.Entries<Aggregate>().Select(e => e.Entity).Where(a => a.Raised.Count > 0).ToList();
        var raised = aggregates.SelectMany(a => a.Raised.Select(happened => (a.Stream, happened))).Concat(db.Published).ToList();
        foreach (var (stream, happened) in raised)
        {
            db.AddRange(subscriptions.DeliveriesOf(stream, happened, db.Clock.Now()));
        }

        aggregates.ForEach(a => a.ClearRaised());
        db.Published.Clear();
    }
}
