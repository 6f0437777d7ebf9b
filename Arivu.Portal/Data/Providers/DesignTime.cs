using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Arivu.Portal.Data;

/// <summary>For <c>dotnet ef migrations add</c> only: contexts that know their model and never open a connection.</summary>
internal static class DesignTime
{
    public static DbContextOptions<TContext> Options<TContext>(DatabaseProvider provider, string connection)
        where TContext : PortalDbContext
    {
        var services = new ServiceCollection();
        services.AddPortalIdentityOptions();
        var options = new DbContextOptionsBuilder<TContext>().UseApplicationServiceProvider(services.BuildServiceProvider());
        provider.Configure(options, connection);
        return options.Options;
    }
}

internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqlitePortalDbContext>
{
    public SqlitePortalDbContext CreateDbContext(string[] args) => new(DesignTime.Options<SqlitePortalDbContext>(DatabaseProvider.Sqlite, "Data Source=design.db"));
}

internal sealed class PostgreSqlDesignTime : IDesignTimeDbContextFactory<PostgreSqlPortalDbContext>
{
    public PostgreSqlPortalDbContext CreateDbContext(string[] args) => new(DesignTime.Options<PostgreSqlPortalDbContext>(DatabaseProvider.PostgreSql, "Host=design;Database=design"));
}

internal sealed class SqlServerDesignTime : IDesignTimeDbContextFactory<SqlServerPortalDbContext>
{
    public SqlServerPortalDbContext CreateDbContext(string[] args) => new(DesignTime.Options<SqlServerPortalDbContext>(DatabaseProvider.SqlServer, "Server=design;Database=design"));
}
