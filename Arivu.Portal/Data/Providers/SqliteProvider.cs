using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Data;

internal sealed class SqliteProvider : DatabaseProvider
{
    private static readonly SqlitePragmas Pragmas = new();

    internal override Keeping Keeping { get; } = new SqliteKeeping();

    public override string Name => "Sqlite";

    public override bool OneWriter => true;

    internal override IsolationLevel Snapshot => IsolationLevel.ReadUncommitted; // SQLite's word for a transaction that takes no writer's turn; it reads one snapshot all the same

    protected override string Example => "Data Source=portal.db";

    public override string Describe(string connection) => $"{Name}, {new SqliteConnectionStringBuilder(connection).DataSource}";

    internal override PortalDbContextFactory.Pool PoolOf(IServiceProvider services) => PoolOf<SqlitePortalDbContext>(services);

    internal override PortalDbContext ContextOn(IServiceProvider services, string connection) => new SqlitePortalDbContext(OptionsOn<SqlitePortalDbContext>(services, connection));

    protected override string Without(string folder) => EmbeddedConnection(folder);

    protected override string Complete(string named) => new SqliteConnectionStringBuilder(named).ToString();

    protected override void Use(DbContextOptionsBuilder options, string connection) => options.UseSqlite(connection).AddInterceptors(Pragmas);
}
