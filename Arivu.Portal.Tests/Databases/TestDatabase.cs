using Arivu.Portal.Data;

namespace Arivu.Portal.Tests;

/// <summary>A kind of database as tests use it: one for each portal's folder, made from a template where that can be done.</summary>
public abstract class TestDatabase
{
    /// <summary>Runs every portal of the run on another database than SQLite: PostgreSql or SqlServer.</summary>
    public const string Variable = "PORTAL_TEST_DATABASE";

    /// <summary>The embedded one.</summary>
    public static readonly TestDatabase Sqlite = new SqliteTestDatabase();

    /// <summary>A server of the run's own, unless <see cref="PostgreSqlServer.Variable"/> names one.</summary>
    public static readonly TestDatabase PostgreSql = new PostgreSqlTestDatabase();

    /// <summary>The server that <see cref="SqlServerTestDatabase.ServerVariable"/> names.</summary>
    public static readonly TestDatabase SqlServer = new SqlServerTestDatabase();

    /// <summary>The one that this run is about.</summary>
    public static readonly TestDatabase OfThisRun = Named(Environment.GetEnvironmentVariable(Variable));

    /// <summary>The portal's provider for it.</summary>
    public abstract DatabaseProvider Provider { get; }

    /// <summary>The database that belongs to a folder.</summary>
    public abstract string ConnectionOf(string folder);

    /// <summary>Whether a folder's database stands already.</summary>
    public abstract bool StandsFor(string folder);

    /// <summary>Makes a folder's database as a portal of this kind leaves it after its start.</summary>
    public abstract void Make(string folder, TemplateKind kind);

    /// <summary>Ends what this process holds of a folder's database.</summary>
    public abstract void Close(string folder);

    /// <summary>Takes a closed database away.</summary>
    public abstract void Remove(string folder);

    private static TestDatabase Named(string? name) => name switch
    {
        null or "" or nameof(Sqlite) => Sqlite,
        nameof(PostgreSql) => PostgreSql,
        nameof(SqlServer) => SqlServer,
        _ => throw new InvalidOperationException($"{Variable} is '{name}': PostgreSql or SqlServer is meant."),
    };
}

/// <summary>What a portal finds in its database at its start.</summary>
/// <param name="WithDemo">The demo's catalogue and stores.</param>
/// <param name="Months">Months of past trade.</param>
/// <param name="StoppedClock">Whether that past ends on the tests' own day or today.</param>
public readonly record struct TemplateKind(bool WithDemo, int Months, bool StoppedClock)
{
    /// <summary>For names of files and databases.</summary>
    public override string ToString() => $"{(WithDemo ? "demo" : "empty")}-{Months}-{(StoppedClock ? "stopped" : "running")}";

    /// <summary>A portal that starts without a template: starting is what migrates and fills.</summary>
    /// <param name="on">The kind of database.</param>
    /// <param name="folder">A folder that stays; null for one that goes with the portal.</param>
    internal TestPortal Start(TestDatabase on, string? folder = null)
    {
        var portal = new TestPortal { Database = on, InFolder = folder, WithDemo = WithDemo, Months = Months, StoppedClock = StoppedClock, FromTemplate = false };
        _ = portal.Services;
        return portal;
    }
}
