using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Data;

/// <summary>The context on PostgreSQL, with its own migrations.</summary>
/// <param name="options">Built once by the data module.</param>
public sealed class PostgreSqlPortalDbContext(DbContextOptions<PostgreSqlPortalDbContext> options) : PortalDbContext(options)
{
    private const string ByCharacter = "C";

    // Texts stand in the same order and are equal in the same cases as on SQLite, whatever locale the database was made
    // with; and an index finds the beginning of a text.
    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<string>().UseCollation(ByCharacter);
    }
}
