using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Data;

/// <summary>The one way to run an operation of several saves in one transaction.</summary>
public static class PortalTransaction
{
    /// <summary>
    /// Runs the work in one transaction, and runs it again on a fresh context when the database asks for that (deadlock,
    /// lost connection) or a row was changed between reading and saving. The operation's id is saved with it: a commit whose
    /// acknowledgement got lost is recognised and not repeated.
    /// </summary>
    /// <param name="database">Where contexts come from.</param>
    /// <param name="operationId">New for each operation; the same for its repetitions.</param>
    /// <param name="work">Loads, decides and saves; it must not keep anything from an earlier attempt.</param>
    /// <param name="cancel">Ends the wait for the turn and the work.</param>
    public static async Task<T> InTransactionAsync<T>(
        this IDbContextFactory<PortalDbContext> database, Guid operationId, Func<PortalDbContext, CancellationToken, Task<T>> work, CancellationToken cancel)
    {
        await using var probe = await database.CreateDbContextAsync(cancel);
        T result = default!;
        await new Repetition(probe).ExecuteAsync(
            operationId,
            (_, id, ct) => AttemptAsync(database, id, async (db, inner) => result = await work(db, inner), ct),
            async (_, id, ct) => new(await probe.Set<Operation>().AnyAsync(o => o.Id == id, ct), result),
            cancel);
        return result;
    }

    private static async Task<T> AttemptAsync<T>(
        IDbContextFactory<PortalDbContext> database, Guid operationId, Func<PortalDbContext, CancellationToken, Task<T>> work, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        db.Database.AutoSavepointsEnabled = false; // nobody rolls back to a savepoint; it would cost two round trips
        using var turn = await db.Gate.EnterAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        db.Add(new Operation(operationId, db.Clock.GetUtcNow().UtcDateTime));
        var result = await work(db, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return result;
    }
}
