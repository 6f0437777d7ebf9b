using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Arivu.Portal.Data;

/// <summary>One of the databases the portal runs on, chosen by <c>Database:Provider</c>: everything that differs between them.</summary>
public abstract class DatabaseProvider
{
    /// <summary>The embedded default: one file, WAL, one writer at a time.</summary>
    public static readonly DatabaseProvider Sqlite = new SqliteProvider();

    /// <summary>A server, for many writers.</summary>
    public static readonly DatabaseProvider PostgreSql = new PostgreSqlProvider();

    /// <summary>A server, for many writers.</summary>
    public static readonly DatabaseProvider SqlServer = new SqlServerProvider();

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<DatabaseProvider> All = [Sqlite, PostgreSql, SqlServer];

    private protected DatabaseProvider()
    {
    }

    /// <summary>The value of <c>Database:Provider</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Whether writers must take turns in this process.</summary>
    public virtual bool OneWriter => false;

    /// <summary>How a transaction is opened that reads one state of all tables and holds no writer up.</summary>
    internal abstract IsolationLevel Snapshot { get; }

    /// <summary>What a connection string of this database looks like, for messages.</summary>
    protected abstract string Example { get; }

    /// <summary>Finds the provider that a setting names.</summary>
    /// <exception cref="InvalidOperationException">The portal does not run on that database; the message says on which it does.</exception>
    public static DatabaseProvider Named(string name) => All.FirstOrDefault(p => string.Equals(name, p.Name, StringComparison.OrdinalIgnoreCase))
        ?? throw new InvalidOperationException($"Database:Provider is '{name}'. The portal runs on: {string.Join(", ", All.Select(p => p.Name))}. Correct the setting, or leave it out for the embedded {Sqlite.Name}.");

    /// <summary>The connection of the embedded database in a data folder.</summary>
    public static string EmbeddedConnection(string folder) =>
        new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "portal.db"), Cache = SqliteCacheMode.Private }.ToString();

    /// <summary>The connection string to work with: the setting's, checked and with what the portal wants of this database.</summary>
    /// <param name="named">The setting <c>ConnectionStrings:Portal</c>; empty or null for none.</param>
    /// <param name="folder">The data folder.</param>
    /// <exception cref="InvalidOperationException">A server needs one and none is set, or it cannot be read. The message repeats nothing of it.</exception>
    public string ConnectionOf(string? named, string folder)
    {
        if (string.IsNullOrWhiteSpace(named))
        {
            return Without(folder) ?? throw new InvalidOperationException($"Database:Provider is {Name}, so ConnectionStrings:Portal must name a database, such as: {Example}");
        }

        try
        {
            return Complete(named);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or KeyNotFoundException or InvalidCastException or OverflowException)
        {
#pragma warning disable MA0054 // the driver's own words may repeat a password, so they go nowhere
            throw new InvalidOperationException($"ConnectionStrings:Portal is no connection string of {Name}. One looks like this: {Example}");
#pragma warning restore MA0054
        }
    }

    /// <summary>Provider and place in words, without secrets.</summary>
    /// <param name="connection">As <see cref="ConnectionOf"/> gave it.</param>
    public abstract string Describe(string connection);

    /// <summary>Points options at this database. Warnings that hide wrong rows are errors.</summary>
    public void Configure(DbContextOptionsBuilder options, string connection)
    {
        Use(options, connection);
        options.ConfigureWarnings(warnings => warnings.Throw(
            CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning,
            CoreEventId.RowLimitingOperationWithoutOrderByWarning,
            CoreEventId.FirstWithoutOrderByAndFilterWarning,
            RelationalEventId.MultipleCollectionIncludeWarning));
    }

    /// <summary>The process's contexts on this database. Their options are built once: a scoped factory would build them again in every scope.</summary>
    internal abstract PortalDbContextFactory.Pool PoolOf(IServiceProvider services);

    /// <summary>A context on any database of this kind, without the portal's interceptors: what is written through it raises nothing and is not audited.</summary>
    /// <param name="services">The application's.</param>
    /// <param name="connection">As <see cref="ConnectionOf"/> gave it.</param>
    internal abstract PortalDbContext ContextOn(IServiceProvider services, string connection);

    /// <summary>How this database is saved into a file and read back.</summary>
    internal abstract Keeping Keeping { get; }

    /// <summary>An insert that brings its own values for a column that counts up by itself.</summary>
    /// <param name="insert">The statement.</param>
    /// <param name="table">The table, delimited.</param>
    internal virtual string WithOwnIds(string insert, string table) => insert;

    /// <summary>What makes a column that counts up by itself go on behind its largest value; null where that needs no word.</summary>
    /// <param name="table">The table, delimited.</param>
    /// <param name="column">The column, delimited.</param>
    internal virtual string? GoOnBehind(string table, string column) => null;

    /// <summary>What stands outside the tables: before the first migration there may be no database yet.</summary>
    internal virtual Task PrepareAsync(PortalDbContext db, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>The connection when the setting names none; null when it must.</summary>
    protected virtual string? Without(string folder) => null;

    /// <summary>Reads a connection string and adds what was left open.</summary>
    protected abstract string Complete(string named);

    /// <summary>Points options at this database.</summary>
    protected abstract void Use(DbContextOptionsBuilder options, string connection);

    private protected PortalDbContextFactory.Pool PoolOf<TContext>(IServiceProvider services)
        where TContext : PortalDbContext
    {
        var options = new DbContextOptionsBuilder<TContext>().UseApplicationServiceProvider(services);
        Configure(options, services.GetRequiredService<DatabaseLocation>().Connection);
        options.AddInterceptors(services.GetServices<IInterceptor>());
        return PortalDbContextFactory.Pool.Of(options.Options, services.GetRequiredService<WriterGate>(), services.GetRequiredService<TimeProvider>());
    }

    private protected DbContextOptions<TContext> OptionsOn<TContext>(IServiceProvider services, string connection)
        where TContext : PortalDbContext
    {
        var options = new DbContextOptionsBuilder<TContext>().UseApplicationServiceProvider(services);
        Configure(options, connection);
        return options.Options;
    }
}
