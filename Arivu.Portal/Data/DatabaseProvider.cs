using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Arivu.Portal.Data;

/// <summary>One of the databases the portal runs on, chosen by <c>Database:Provider</c>. A server database is one more value here.</summary>
public sealed class DatabaseProvider
{
    private static readonly SqlitePragmas Pragmas = new();

    /// <summary>The embedded default: one file, WAL, one writer at a time.</summary>
    public static readonly DatabaseProvider Sqlite = new("Sqlite", oneWriter: true, (options, connection) =>
        options.UseSqlite(connection).AddInterceptors(Pragmas));

    private readonly Action<DbContextOptionsBuilder, string> _use;

    private DatabaseProvider(string name, bool oneWriter, Action<DbContextOptionsBuilder, string> use)
    {
        Name = name;
        OneWriter = oneWriter;
        _use = use;
    }

    /// <summary>The value of <c>Database:Provider</c>.</summary>
    public string Name { get; }

    /// <summary>Whether writers must take turns in this process.</summary>
    public bool OneWriter { get; }

    /// <summary>Finds the provider that a setting names.</summary>
    /// <exception cref="InvalidOperationException">The portal does not run on that database; the message says on which it does.</exception>
    public static DatabaseProvider Named(string name) => name switch
    {
        _ when string.Equals(name, Sqlite.Name, StringComparison.OrdinalIgnoreCase) => Sqlite,
        _ => throw new InvalidOperationException($"Database:Provider is '{name}'. This version runs on: {Sqlite.Name}. Correct the setting, or leave it out for the embedded {Sqlite.Name}."),
    };

    /// <summary>The connection of the embedded database in a data folder.</summary>
    public static string EmbeddedConnection(string folder) =>
        new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "portal.db"), Cache = SqliteCacheMode.Private }.ToString();

    /// <summary>Points options at this database. Warnings that hide wrong rows are errors.</summary>
    public void Configure(DbContextOptionsBuilder options, string connection)
    {
        _use(options, connection);
        options.ConfigureWarnings(warnings => warnings.Throw(
            CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning,
            CoreEventId.RowLimitingOperationWithoutOrderByWarning,
            CoreEventId.FirstWithoutOrderByAndFilterWarning,
            RelationalEventId.MultipleCollectionIncludeWarning));
    }
}
