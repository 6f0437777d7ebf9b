using System.Collections.Concurrent;
using Arivu.Portal.Data;
using Microsoft.Data.Sqlite;

[assembly: AssemblyFixture(typeof(Arivu.Portal.Tests.SqliteTemplates))]

namespace Arivu.Portal.Tests;

/// <summary>A file in the folder, copied from one that was migrated (and, where wanted, filled) once per run.</summary>
internal sealed class SqliteTestDatabase : TestDatabase
{
    private static readonly ConcurrentDictionary<TemplateKind, Lazy<string>> Templates = new();

    public override DatabaseProvider Provider => DatabaseProvider.Sqlite;

    public override string ConnectionOf(string folder) => DatabaseProvider.EmbeddedConnection(folder);

    public override bool StandsFor(string folder) => File.Exists(FileIn(folder));

    public override void Make(string folder, TemplateKind kind) =>
        File.Copy(Templates.GetOrAdd(kind, k => new Lazy<string>(() => Template(k))).Value, FileIn(folder));

    public override void Close(string folder)
    {
        using var connection = new SqliteConnection(ConnectionOf(folder));
        SqliteConnection.ClearPool(connection);
    }

    // The file goes with its folder.
    public override void Remove(string folder)
    {
    }

    private static string FileIn(string folder) => new SqliteConnectionStringBuilder(DatabaseProvider.EmbeddedConnection(folder)).DataSource;

    private static string Template(TemplateKind kind)
    {
        using var portal = kind.Start(Sqlite);
        var template = Path.Combine(SqliteTemplates.Folder, $"{kind}.db");
        Run(FileIn(portal.Folder), $"VACUUM INTO '{template}'");
        Run(template, "PRAGMA journal_mode=WAL"); // a copy made by VACUUM starts without
        return template;
    }

    private static void Run(string file, string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the text is this class's own
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}

/// <summary>Takes the run's templates away at its end.</summary>
public sealed class SqliteTemplates : IDisposable
{
    internal static readonly string Folder = Directory.CreateTempSubdirectory("arivu-template-").FullName;

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
