using System.Collections.Concurrent;
using Arivu.Portal.Data;
using Npgsql;

namespace Arivu.Portal.Tests;

/// <summary>A database named as the folder, made by the server from one that was migrated (and, where wanted, filled) once per run.</summary>
internal sealed class PostgreSqlTestDatabase : TestDatabase
{
    private static readonly ConcurrentDictionary<TemplateKind, Lazy<string>> Templates = new();
    private static readonly Lock OneCopyAtATime = new(); // a template that is being copied refuses a second copy
    private static readonly string OfThisRunOnly = $"{Guid.NewGuid():N}"[..8];

    public override DatabaseProvider Provider => DatabaseProvider.PostgreSql;

    public override string ConnectionOf(string folder) =>
        new NpgsqlConnectionStringBuilder(PostgreSqlServer.Connection) { Database = NameOf(folder), MaxPoolSize = 40, IncludeErrorDetail = true }.ToString();

    public override bool StandsFor(string folder) => (bool)Ask($"SELECT EXISTS (SELECT 1 FROM pg_database WHERE datname = '{NameOf(folder)}')")!;

    public override void Make(string folder, TemplateKind kind)
    {
        var template = Templates.GetOrAdd(kind, k => new Lazy<string>(() => Template(k))).Value;
        lock (OneCopyAtATime)
        {
            Ask($"CREATE DATABASE \"{NameOf(folder)}\" TEMPLATE \"{template}\"");
        }
    }

    public override void Close(string folder)
    {
        using var connection = new NpgsqlConnection(DatabaseProvider.PostgreSql.ConnectionOf(ConnectionOf(folder), folder));
        NpgsqlConnection.ClearPool(connection);
    }

    public override void Remove(string folder) => Ask($"DROP DATABASE IF EXISTS \"{NameOf(folder)}\" WITH (FORCE)");

    private static string NameOf(string folder) => Path.GetFileName(folder);

    private static string Template(TemplateKind kind)
    {
        var name = $"template-{kind}-{OfThisRunOnly}";
        using var portal = kind.Start(PostgreSql, Path.Combine(SqliteTemplates.Folder, name));
        return name;
    }

    private static object? Ask(string sql)
    {
        using var connection = new NpgsqlConnection(PostgreSqlServer.Connection);
        connection.Open();
#pragma warning disable CA2100 // the text is this class's own
        using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
