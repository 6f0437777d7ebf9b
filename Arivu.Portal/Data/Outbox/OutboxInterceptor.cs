using System.Data.Common;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Arivu.Portal.Data.Outbox;

/// <summary>Turns raised events into deliveries in the same save, then wakes the dispatcher and tells open screens after the commit.</summary>
internal sealed class OutboxInterceptor(Subscriptions subscriptions, OutboxSignal signal, LiveBus live) : SaveChangesInterceptor, IDbTransactionInterceptor
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
        CommittedUnlessInTransaction(eventData.Context!);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        CommittedUnlessInTransaction(eventData.Context!);
        return new(result);
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Committed(eventData.Context!);

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Committed(eventData.Context!);
        return Task.CompletedTask;
    }

    private void CommittedUnlessInTransaction(DbContext db)
    {
        if (db.Database.CurrentTransaction is null)
        {
            Committed(db);
        }
    }

    private void Committed(DbContext context)
    {
        signal.Set();
        var hints = ((PortalDbContext)context).Hints;
        hints.ForEach(live.Publish);
        hints.Clear();
        var happened = ((PortalDbContext)context).Happened;
        happened.ForEach(Measures.Happened);
        happened.Clear();
    }

    private void Collect(PortalDbContext db)
    {
        var aggregates = db.ChangeTracker.Entries<Aggregate>().Select(e => e.Entity).Where(a => a.Raised.Count > 0).ToList();
        var raised = aggregates.SelectMany(a => a.Raised.Select(happened => (a.Stream, happened))).Concat(db.Published).ToList();
        foreach (var (stream, happened) in raised)
        {
            db.AddRange(subscriptions.DeliveriesOf(stream, happened, db.Clock.Now()));
            db.Happened.Add(happened.GetType().Name);
        }

        aggregates.ForEach(a => a.ClearRaised());
        db.Published.Clear();
    }
}
