using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Arivu.Portal.Data;

/// <summary>
/// Leases a pooled context and tells it whose scope it works for. The pool itself is not registered as a service, so no
/// caller can lease a context that still knows its last user.
/// </summary>
/// <param name="pool">The process's contexts.</param>
/// <param name="user">Who asks in this scope.</param>
public sealed class PortalDbContextFactory(PortalDbContextFactory.Pool pool, CurrentUser user) : IDbContextFactory<PortalDbContext>
{
    /// <inheritdoc />
    public PortalDbContext CreateDbContext() => pool.Lease(user);

    /// <summary>The process's contexts, for one database.</summary>
    public sealed class Pool
    {
        private readonly Func<PortalDbContext> _lease;
        private readonly WriterGate _gate;
        private readonly TimeProvider _clock;

        private Pool(Func<PortalDbContext> lease, WriterGate gate, TimeProvider clock) => (_lease, _gate, _clock) = (lease, gate, clock);

        internal static Pool Of<TContext>(DbContextOptions<TContext> options, WriterGate gate, TimeProvider clock)
            where TContext : PortalDbContext
        {
            var contexts = new PooledDbContextFactory<TContext>(options);
            return new Pool(contexts.CreateDbContext, gate, clock);
        }

        internal PortalDbContext Lease(CurrentUser user)
        {
            var db = _lease();
            (db.User, db.Gate, db.Clock) = (user, _gate, _clock);
            db.Published.Clear();
            db.Hints.Clear();
            db.Happened.Clear();
            return db;
        }
    }
}
