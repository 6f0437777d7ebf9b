using System.Collections.Concurrent;
using Arivu.Portal.Data;
using Microsoft.Data.Sqlite;

[assembly: AssemblyFixture(typeof(Arivu.Portal.Tests.TemplateDatabase))]

namespace Arivu.Portal.Tests;

/// <summary>Migrated (and, where wanted, filled) once per run; every test portal starts from a copy of the file.</summary>
public sealed class TemplateDatabase : IDisposable
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("arivu-template-").FullName;
    private static readonly ConcurrentDictionary<(bool WithDemo, int Months, bool StoppedClock), Lazy<string>> Made = new();

    /// <summary>Puts a copy of the template where a portal expects its database.</summary>
    public static void CopyTo(string folder, bool withDemo, int months, bool stoppedClock) =>
        File.Copy(Made.GetOrAdd((withDemo, months, stoppedClock), kind => new Lazy<string>(() => Make(kind.WithDemo, kind.Months, kind.StoppedClock))).Value, FileIn(folder));

    /// <summary>Whether a portal's database stands in a folder already.</summary>
    public static bool StandsIn(string folder) => File.Exists(FileIn(folder));

    /// <summary>The run's end.</summary>
    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string FileIn(string folder) => new SqliteConnectionStringBuilder(DatabaseProvider.EmbeddedConnection(folder)).DataSource;

    private static string Make(bool withDemo, int months, bool stoppedClock)
    {
        using var portal = new TestPortal { WithDemo = withDemo, Months = months, StoppedClock = stoppedClock, FromTemplate = false };
        var template = Path.Combine(Folder, $"{(withDemo ? "demo" : "empty")}-{months}-{(stoppedClock ? "stopped" : "running")}.db");
        _ = portal.Services; // starting is what migrates and fills
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
