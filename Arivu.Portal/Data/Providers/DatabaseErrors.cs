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
    private const int SqliteTooBig = 18;
    private const int SqliteConstraint = 19;
    private const int SqliteMismatch = 20;
    private const int SqlServerUniqueIndex = 2601;
    private const int SqlServerUniqueConstraint = 2627;

    // A value missing, a key that does not stand, a text cut off (with and without its name), a number too large.
    private static readonly HashSet<int> SqlServerRows = [515, 547, 2628, 8152, 8115];

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
    /// Whether a save failed for what a row says, so that it fails whenever it is tried: a text that cannot be written, a value
    /// too long or missing, a key that does not stand.
    /// </summary>
    internal static bool IsForTheRow(this DbUpdateException exception)
    {
        for (var fault = exception.InnerException; fault is not null; fault = fault.InnerException)
        {
            if (SpeaksOfTheRow(fault))
            {
                return true;
            }
        }

        return false;
    }

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

    private static bool SpeaksOfTheRow(Exception fault) => fault switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is SqliteTooBig or SqliteConstraint or SqliteMismatch,
        PostgresException postgres => postgres.SqlState[..2] is "22" or "23" or "54", // data, integrity, limits
        SqlException server => SqlServerRows.Contains(server.Number),
        ArgumentException or InvalidCastException or FormatException or OverflowException => true, // the driver could not even send it
        _ => false,
    };
}
