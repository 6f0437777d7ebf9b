using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Data;

/// <summary>The context on SQL Server, with its own migrations.</summary>
/// <param name="options">Built once by the data module.</param>
public sealed class SqlServerPortalDbContext(DbContextOptions<SqlServerPortalDbContext> options) : PortalDbContext(options)
{
    private const string CaseMatters = "Latin1_General_100_CS_AS_SC";

    // The server's default takes "a" for "A", and its old collations give Tamil letters no weight at all, so that all
    // words of one length are equal. What ignores case does so through a column of its own.
    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<string>().UseCollation(CaseMatters);
    }
}
