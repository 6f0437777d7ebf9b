using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Data;

/// <summary>The context on the embedded SQLite database, with its own migrations.</summary>
/// <param name="options">Built once by the data module.</param>
public sealed class SqlitePortalDbContext(DbContextOptions<SqlitePortalDbContext> options) : PortalDbContext(options);
