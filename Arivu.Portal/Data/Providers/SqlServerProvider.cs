using System.Data;
using System.Text.RegularExpressions;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Data;

internal sealed partial class SqlServerProvider : DatabaseProvider
{
    private const int MostInBatch = 1000; // a batch ends earlier where its parameters would pass the server's 2,100
    private static readonly RowLockInterceptor Locks = new(sql => FirstTable().Replace(sql, "$0 WITH (UPDLOCK, ROWLOCK)", 1));

    internal override Keeping Keeping { get; } = new SqlServerKeeping();

    public override string Name => "SqlServer";

    internal override IsolationLevel Snapshot => IsolationLevel.Snapshot;

    protected override string Example => "Server=db.example;Database=arivu;User ID=arivu;Password=…;TrustServerCertificate=true";

    public override string Describe(string connection)
    {
        var server = new SqlConnectionStringBuilder(connection);
        return $"{Name}, {server.InitialCatalog} on {server.DataSource}";
    }

    internal override PortalDbContextFactory.Pool PoolOf(IServiceProvider services) => PoolOf<SqlServerPortalDbContext>(services);

    internal override PortalDbContext ContextOn(IServiceProvider services, string connection) => new SqlServerPortalDbContext(OptionsOn<SqlServerPortalDbContext>(services, connection));

    internal override string WithOwnIds(string insert, string table) => $"SET IDENTITY_INSERT {table} ON; {insert}; SET IDENTITY_INSERT {table} OFF";

    // Readers must not wait for writers, as on the other databases. Asked first: changing it needs a right that a portal
    // on a prepared database does not have to have.
    internal override Task PrepareAsync(PortalDbContext db, CancellationToken cancel) => db.Database.ExecuteSqlRawAsync("""
        IF EXISTS (SELECT 1 FROM sys.databases WHERE database_id = DB_ID() AND is_read_committed_snapshot_on = 0)
            ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;
        IF EXISTS (SELECT 1 FROM sys.databases WHERE database_id = DB_ID() AND snapshot_isolation_state = 0)
            ALTER DATABASE CURRENT SET ALLOW_SNAPSHOT_ISOLATION ON;
        """, cancel);

    protected override string Complete(string named)
    {
        var server = new SqlConnectionStringBuilder(named);
        return string.IsNullOrEmpty(server.DataSource) || string.IsNullOrEmpty(server.InitialCatalog)
            ? throw new FormatException("A server and a database are needed.")
            : server.ToString();
    }

    protected override void Use(DbContextOptionsBuilder options, string connection) =>
        options.UseSqlServer(connection, server => server.MaxBatchSize(MostInBatch)).AddInterceptors(Locks);

    [GeneratedRegex(@"(?<=\nFROM )\[\w+\] AS \[\w+\]", RegexOptions.None, 1000)]
    private static partial Regex FirstTable();
}
