using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Arivu.Portal.Data;

/// <summary>The context on the embedded SQLite database, with its own migrations.</summary>
/// <param name="options">Built once by the data module.</param>
public sealed class SqlitePortalDbContext(DbContextOptions<SqlitePortalDbContext> options) : PortalDbContext(options);

/// <summary>For <c>dotnet ef migrations add</c> only.</summary>
public sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqlitePortalDbContext>
{
    /// <inheritdoc />
    public SqlitePortalDbContext CreateDbContext(string[] args)
    {
        var services = new ServiceCollection();
        services.AddPortalIdentityOptions();
        var options = new DbContextOptionsBuilder<SqlitePortalDbContext>().UseApplicationServiceProvider(services.BuildServiceProvider());
        DatabaseProvider.Sqlite.Configure(options, "Data Source=design.db");
        return new SqlitePortalDbContext(options.Options);
    }
}
