using Npgsql;

[assembly: AssemblyFixture(typeof(Arivu.Portal.Tests.PostgreSqlServer))]

namespace Arivu.Portal.Tests;

/// <summary>
/// PostgreSQL for one run: started at first use in a folder of its own, reached by a socket in it, gone at the run's end.
/// It forgets on a power cut, which a test never survives either.
/// </summary>
public sealed class PostgreSqlServer : IDisposable
{
    /// <summary>Names a server that stands already, by a connection string with the right to create databases; processes that a test starts find this run's server by it.</summary>
    public const string Variable = "PORTAL_TEST_POSTGRESQL";

    private const string Settings =
        "-c listen_addresses= -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c wal_level=minimal -c max_wal_senders=0 -c autovacuum=off -c shared_buffers=128MB -c max_connections=400";

    private static readonly Lazy<string> Running = new(FindOrStart);
    private static string? _folder;

    /// <summary>How to reach it as the owner of all databases.</summary>
    public static string Connection => Running.Value;

    /// <inheritdoc />
    public void Dispose()
    {
        if (_folder is not null)
        {
            NpgsqlConnection.ClearAllPools();
            Run("pg_ctl", "-D", Path.Combine(_folder, "data"), "-m", "immediate", "-w", "stop");
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static string FindOrStart()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return named;
        }

        var folder = Directory.CreateTempSubdirectory("arivu-pg-").FullName;
        if (Environment.IsPrivilegedProcess)
        {
            PostgreSqlProgram.Answer("chown", "postgres", folder);
        }

        // The server sorts as people do, as most servers outside do: the portal's own columns must not depend on it.
        Run("initdb", "-D", Path.Combine(folder, "data"), "-U", "arivu", "-A", "trust", "-E", "UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=en", "--no-sync");
        Run("pg_ctl", "-D", Path.Combine(folder, "data"), "-l", Path.Combine(folder, "log"), "-o", $"{Settings} -k {folder}", "-w", "start");
        _folder = folder;
        var connection = new NpgsqlConnectionStringBuilder { Host = folder, Username = "arivu", Database = "postgres", Pooling = false }.ToString();
        Environment.SetEnvironmentVariable(Variable, connection);
        return connection;
    }

    private static void Run(string program, params string[] words) => PostgreSqlProgram.Run(program, words);
}
