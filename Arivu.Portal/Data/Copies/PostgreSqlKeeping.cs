using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Arivu.Portal.Data;

/// <summary>PostgreSQL's own programs, in their custom format: one state of the database, taken while the portal writes.</summary>
internal sealed class PostgreSqlKeeping : Keeping
{
    private const int AnyServer = 0; // a file is read without one
    private const string History = "__EFMigrationsHistory";

    private const string OwnTables = """
        SELECT COUNT(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg!_%' ESCAPE '!'
        """;

    public override async Task SaveAsync(PortalDbContext db, string connection, string file, CancellationToken cancel)
    {
        var server = await VersionAsync(connection, cancel);
        MakePrivate(file); // pg_dump writes into a file that stands, and leaves its rights
        await PostgreSqlTool.RunAsync("pg_dump", server, connection, cancel, "--format=custom", "--no-owner", "--no-privileges", "--no-password", $"--file={file}");
        await VerifyAsync(db, connection, file, server, cancel);
    }

    public override async Task LoadAsync(PortalDbContext db, string connection, string file, CancellationToken cancel)
    {
        await VerifyAsync(db, connection, file, AnyServer, cancel);
        var creator = db.GetService<IRelationalDatabaseCreator>();
        if (!await creator.ExistsAsync(cancel))
        {
            await creator.CreateAsync(cancel);
        }

        await MustBeEmptyAsync(connection, cancel);
        var server = await VersionAsync(connection, cancel);
        var name = new NpgsqlConnectionStringBuilder(connection).Database;
        await PostgreSqlTool.RunAsync("pg_restore", server, connection, cancel, "--no-owner", "--no-privileges", "--no-password", "--exit-on-error", "--single-transaction", $"--dbname={name}", file);
    }

    // The whole file is unpacked once, into nothing; then its list of migrations is read.
    private static async Task VerifyAsync(PortalDbContext db, string connection, string file, int server, CancellationToken cancel)
    {
        await PostgreSqlTool.RunAsync("pg_restore", server, connection, cancel, $"--file={(OperatingSystem.IsWindows() ? "NUL" : "/dev/null")}", file);
        var history = await PostgreSqlTool.RunAsync("pg_restore", server, connection, cancel, "--data-only", $"--table={History}", "--file=-", file);
        var rows = history.Split('\n').SkipWhile(line => !line.StartsWith("COPY ", StringComparison.Ordinal)).Skip(1).TakeWhile(line => line.TrimEnd() != @"\.");
        MustKnow(db, [.. rows.Select(row => row.Split('\t')[0])], file);
    }

    private static async Task MustBeEmptyAsync(string connection, CancellationToken cancel)
    {
        await using var open = await OpenAsync(connection, cancel);
        await using var command = new NpgsqlCommand(OwnTables, open);
        if (await command.ExecuteScalarAsync(cancel) is long tables and > 0)
        {
            throw new StoppedException($"{DatabaseProvider.PostgreSql.Describe(connection)} holds {tables} tables already; it stays as it is. Name an empty database by ConnectionStrings:Portal.");
        }
    }

    private static async Task<int> VersionAsync(string connection, CancellationToken cancel)
    {
        await using var open = await OpenAsync(connection, cancel);
        return open.PostgreSqlVersion.Major;
    }

    private static async Task<NpgsqlConnection> OpenAsync(string connection, CancellationToken cancel)
    {
        var open = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ToString());
        await open.OpenAsync(cancel);
        return open;
    }
}
