using Microsoft.Data.Sqlite;

namespace Arivu.Portal.Data;

/// <summary>SQLite's own online copy: one state of the file, taken while the portal writes.</summary>
internal sealed class SqliteKeeping : Keeping
{
    private static readonly string[] Beside = ["-wal", "-shm", "-journal"];

    public override Task SaveAsync(PortalDbContext db, string connection, string file, CancellationToken cancel)
    {
        MakePrivate(file);
        using (var source = Open(new SqliteConnectionStringBuilder(connection).DataSource, SqliteOpenMode.ReadWrite))
        using (var copy = Open(file, SqliteOpenMode.ReadWrite))
        {
            source.BackupDatabase(copy);
            Ask(copy, "PRAGMA journal_mode=DELETE"); // one file, which opens from a read-only disk too
        }

        Verify(db, file);
        return Task.CompletedTask;
    }

    public override Task LoadAsync(PortalDbContext db, string connection, string file, CancellationToken cancel)
    {
        var target = Path.GetFullPath(new SqliteConnectionStringBuilder(connection).DataSource);
        MustBeFree(target);
        Verify(db, file);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var part = $"{target}.{Guid.NewGuid():N}.part";
        try
        {
            MakePrivate(part);
            using (var source = Open(file, SqliteOpenMode.ReadOnly))
            using (var copy = Open(part, SqliteOpenMode.ReadWrite))
            {
                source.BackupDatabase(copy);
                Ask(copy, "PRAGMA journal_mode=WAL");
            }

            Verify(db, part);
            File.Move(part, target, overwrite: true); // what stands there was found empty
        }
        finally
        {
            Remove(part);
        }

        return Task.CompletedTask;
    }

    private static void MustBeFree(string target)
    {
        if (!File.Exists(target))
        {
            // A log without its database would be played into the restored one.
            var left = Beside.Select(end => target + end).FirstOrDefault(File.Exists);
            if (left is not null)
            {
                throw new StoppedException($"{left} stands without its database: move it away first.");
            }

            return;
        }

        using (var standing = Open(target, SqliteOpenMode.ReadWrite))
        {
            var tables = (long)Ask(standing, "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")!;
            if (tables > 0)
            {
                throw new StoppedException($"{target} holds a database already ({tables} tables); it stays as it is. Move it away, or name another folder by Portal:DataFolder.");
            }
        }

        Remove(target);
    }

    private static void Verify(PortalDbContext db, string file)
    {
        try
        {
            using var saved = Open(file, SqliteOpenMode.ReadOnly);
            if ((string?)Ask(saved, "PRAGMA integrity_check(1)") is var said && said != "ok")
            {
                throw new StoppedException($"{file} is damaged: {said}");
            }

            MustKnow(db, Migrations(saved), file);
        }
        catch (SqliteException fault)
        {
            throw new StoppedException($"{file} cannot be read as a SQLite database: {fault.Message}");
        }
    }

    private static List<string> Migrations(SqliteConnection saved)
    {
        if (Ask(saved, "SELECT name FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsHistory'") is null)
        {
            return [];
        }

        using var command = saved.CreateCommand();
        command.CommandText = "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\"";
        using var rows = command.ExecuteReader();
        var migrations = new List<string>();
        while (rows.Read())
        {
            migrations.Add(rows.GetString(0));
        }

        return migrations;
    }

    private static void Remove(string file)
    {
        foreach (var part in Beside.Select(end => file + end).Prepend(file))
        {
            File.Delete(part);
        }
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        Ask(connection, "PRAGMA busy_timeout=30000");
        return connection;
    }

    private static object? Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the text is this class's own
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
