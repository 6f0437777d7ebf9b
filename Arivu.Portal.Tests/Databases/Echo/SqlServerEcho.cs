#pragma warning disable EF1001 // the echo stands where EF itself sends queries and saves
using System.Collections;
using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.ChangeTracking.Internal;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Arivu.Portal.Tests;

/// <summary>
/// Says in SQL Server's words whatever a portal asks of its SQLite file: each query and each save goes through EF's provider
/// for SQL Server too, with nobody at the other end. What would be sent is kept.
/// </summary>
public sealed class SqlServerEcho
{
    private static readonly MethodInfo Execute = typeof(IQueryCompiler).GetMethod(nameof(IQueryCompiler.Execute))!;
    private readonly NobodyThere _nobody = new();
    private readonly DbContextOptions<SqlServerPortalDbContext> _options;
    private readonly ConcurrentQueue<string> _sent = new();
    private readonly ConcurrentQueue<string> _unsaid = new();
    private readonly AsyncLocal<List<string>?> _watched = new();

    /// <summary>An echo for one portal.</summary>
    public SqlServerEcho() => _options = new DbContextOptionsBuilder<SqlServerPortalDbContext>(DesignTime.Options<SqlServerPortalDbContext>(DatabaseProvider.SqlServer, "Server=nobody;Database=there"))
        .AddInterceptors(_nobody).Options;

    /// <summary>Every text that would have been sent.</summary>
    public IReadOnlyCollection<string> Sent => _sent;

    /// <summary>What has no words on SQL Server, and why.</summary>
    public IReadOnlyCollection<string> Unsaid => _unsaid;

    /// <summary>Notes by itself what the caller's work sends from now on.</summary>
    public List<string> Watch() => _watched.Value = [];

    /// <summary>For <see cref="TestPortal.Wiring"/>.</summary>
    public void Wire(IServiceCollection services)
    {
        services.AddSingleton(this);
        services.AddSingleton<IInterceptor, EchoingSaves>();
        services.Replace(ServiceDescriptor.Singleton(Pool));
    }

    /// <summary>A context with nobody at the other end.</summary>
    internal SqlServerPortalDbContext Context() => new(_options);

    /// <summary>Says a query.</summary>
    internal void Ask(Expression query, Type answer, PortalDbContext asked)
    {
        using var echo = ContextLike(asked);
        Say(query.ToString(), () =>
        {
            var rerooted = new Rerooting(echo).Visit(query);
            if (Execute.MakeGenericMethod(Plain(answer)).Invoke(echo.GetService<IQueryCompiler>(), [rerooted]) is IEnumerable rows and not string)
            {
                foreach (var row in rows)
                {
                    _ = row; // reading on is what sends the queries of the parts
                }
            }
        });
    }

    /// <summary>Says a save.</summary>
    internal void Save(PortalDbContext saving)
    {
        var changed = saving.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        if (changed.Count == 0)
        {
            return;
        }

        using var echo = ContextLike(saving);
        Say($"a save of {string.Join(", ", changed.Select(e => $"{e.Metadata.ClrType.Name} {e.State}"))}", () =>
        {
            changed.ForEach(entry => Copy(entry, echo));
            echo.GetService<IStateManager>().SaveChanges(acceptAllChangesOnSuccess: false); // past the portal's own rules, which have been applied already
        });
    }

    private static PortalDbContextFactory.Pool Pool(IServiceProvider services)
    {
        var options = new DbContextOptionsBuilder<SqlitePortalDbContext>().UseApplicationServiceProvider(services);
        DatabaseProvider.Sqlite.Configure(options, services.GetRequiredService<DatabaseLocation>().Connection);
        options.AddInterceptors(services.GetServices<IInterceptor>());
        options.ReplaceService<IQueryCompiler, EchoingQueries>();
        return PortalDbContextFactory.Pool.Of(options.Options, services.GetRequiredService<WriterGate>(), services.GetRequiredService<TimeProvider>());
    }

    // Rows are made up, so what is done with them may fail; that something was sent is what counts.
    private void Say(string what, Action say)
    {
        var sent = NobodyThere.Listen();
        try
        {
            say();
        }
#pragma warning disable CA1031 // whatever happens after the words went out
        catch (Exception fault)
#pragma warning restore CA1031
        {
            if (sent.Count == 0 || fault is DbUpdateException)
            {
                _unsaid.Enqueue($"{what}: {(fault is TargetInvocationException { InnerException: { } inner } ? inner : fault)}");
            }
        }

        sent.ForEach(_sent.Enqueue);
        lock (_sent)
        {
            _watched.Value?.AddRange(sent);
        }
    }

    private SqlServerPortalDbContext ContextLike(PortalDbContext original) => new(_options) { User = original.User, Clock = original.Clock };

    private static Type Plain(Type answer) => answer switch
    {
        { IsGenericType: true } when answer.GetGenericTypeDefinition() == typeof(Task<>) => answer.GetGenericArguments()[0],
        { IsGenericType: true } when answer.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>) => typeof(IEnumerable<>).MakeGenericType(answer.GetGenericArguments()),
        _ => answer,
    };

    private static void Copy(EntityEntry entry, DbContext echo)
    {
        var copy = echo.Entry(entry.Entity);
        if (entry.State is not EntityState.Modified)
        {
            copy.State = entry.State;
            return;
        }

        copy.State = EntityState.Unchanged;
        foreach (var property in entry.Properties.Where(p => p.IsModified))
        {
            copy.Property(property.Metadata.Name).IsModified = true;
        }

        foreach (var part in entry.ComplexProperties)
        {
            foreach (var property in part.Properties.Where(p => p.IsModified))
            {
                copy.ComplexProperty(part.Metadata.Name).Property(property.Metadata.Name).IsModified = true;
            }
        }
    }

    private sealed class EchoingSaves(SqlServerEcho echo) : SaveChangesInterceptor
    {
        public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
        {
            echo.Save((PortalDbContext)eventData.Context!);
            return result;
        }

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            echo.Save((PortalDbContext)eventData.Context!);
            return new(result);
        }
    }
}
