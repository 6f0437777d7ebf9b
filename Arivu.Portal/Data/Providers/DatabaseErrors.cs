using Microsoft.Data.Sqlite;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Arivu.Portal.Data;

/// <summary>The one place that knows how each database says "that key is taken" and "try again".</summary>
public static class DatabaseErrors
{
    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;
    private const int SqlServerUniqueIndex = 2601;
    private const int SqlServerUniqueConstraint = 2627;

    // Deadlock victim, snapshot conflict, and a connection or a server that went away; Microsoft's list for retries.
    private static readonly HashSet<int> SqlServerPasses =
        [1205, 3960, 20, 64, 121, 233, 617, 669, 997, 1221, 4221, 10053, 10054, 10060, 10928, 10929, 11001, 14906, 17142, 18401, 40143, 40197, 40501, 40540, 40613, 41301, 41302, 41305, 41325, 49918, 49919, 49920];

    /// <summary>Whether a save failed because a unique key stands already.</summary>
    public static bool IsDuplicateKey(this DbUpdateException exception) => exception.InnerException switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqliteUnique or SqlitePrimaryKey,
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.UniqueViolation,
        SqlException server => server.Number is SqlServerUniqueIndex or SqlServerUniqueConstraint,
        _ => false,
    };

    /// <summary>
    /// Whether the same work may succeed a moment later: a deadlock, a conflict of snapshots, a server that restarts. A command
    /// that took too long is not among them: it would take as long again.
    /// </summary>
    internal static bool MayPass(Exception exception) => exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown } => true,
        NpgsqlException { InnerException: TimeoutException } => false,
        NpgsqlException postgres => postgres.IsTransient,
        SqlException server => server.Errors.Cast<SqlError>().Any(error => SqlServerPasses.Contains(error.Number)),
        _ => false,
    };
}
