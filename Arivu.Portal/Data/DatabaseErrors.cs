using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Data;

/// <summary>The one place that knows how a database says "that key is taken".</summary>
public static class DatabaseErrors
{
    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;

    /// <summary>Whether a save failed because a unique key stands already.</summary>
    public static bool IsDuplicateKey(this DbUpdateException exception) =>
        exception.InnerException is SqliteException { SqliteExtendedErrorCode: SqliteUnique or SqlitePrimaryKey };
}
