using System.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Arivu.Portal.Data;

internal sealed class PostgreSqlProvider : DatabaseProvider
{
    private const int Prepared = 100;
    private static readonly RowLockInterceptor Locks = new(sql => $"{sql}\nFOR NO KEY UPDATE"); // "no key": rows that refer to a locked one may still be added

    internal override Keeping Keeping { get; } = new PostgreSqlKeeping();

    public override string Name => "PostgreSql";

    internal override IsolationLevel Snapshot => IsolationLevel.RepeatableRead;

    protected override string Example => "Host=db.example;Database=arivu;Username=arivu;Password=…";

    public override string Describe(string connection)
    {
        var server = new NpgsqlConnectionStringBuilder(connection);
        return $"{Name}, {server.Database} on {server.Host}:{server.Port}";
    }

    internal override PortalDbContextFactory.Pool PoolOf(IServiceProvider services) => PoolOf<PostgreSqlPortalDbContext>(services);

    internal override PortalDbContext ContextOn(IServiceProvider services, string connection) => new PostgreSqlPortalDbContext(OptionsOn<PostgreSqlPortalDbContext>(services, connection));

    internal override string GoOnBehind(string table, string column) =>
        $"SELECT setval(pg_get_serial_sequence('{table}', '{column.Trim('"')}'), COALESCE(MAX({column}), 1), MAX({column}) IS NOT NULL) FROM {table}";

    // The same statements come again and again: the server plans them once a connection. A reset between two uses would
    // throw these plans away, and the portal leaves nothing behind in a session.
    protected override string Complete(string named)
    {
        var server = new NpgsqlConnectionStringBuilder(named);
        if (string.IsNullOrEmpty(server.Host) || string.IsNullOrEmpty(server.Database))
        {
            throw new FormatException("A host and a database are needed.");
        }

        if (!server.Keys.Contains("Max Auto Prepare", StringComparer.OrdinalIgnoreCase))
        {
            (server.MaxAutoPrepare, server.AutoPrepareMinUsages, server.NoResetOnClose) = (Prepared, 2, true);
        }

        return server.ToString();
    }

    protected override void Use(DbContextOptionsBuilder options, string connection) => options.UseNpgsql(connection).AddInterceptors(Locks);
}
