using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Arivu.Portal.Tests.Orders;

/// <summary>Notes the reading commands of the test that watches, not those of background work, and can ask SQLite how it would find the rows.</summary>
public sealed class CommandWatch : DbCommandInterceptor
{
    private readonly AsyncLocal<bool> _watching = new();
    private readonly ConcurrentQueue<(string Text, List<(string Name, object? Value)> Parameters)> _seen = new();

    /// <summary>Whether the commands of everybody are noted, not only those of who called <see cref="Forget"/>.</summary>
    public bool OfEverybody { get; init; }

    /// <summary>The commands since the last <see cref="Forget"/> that read one of these tables, as they were sent.</summary>
    public IReadOnlyList<string> Of(params IReadOnlyList<string> tables) =>
        [.. _seen.Where(command => tables.Any(table => command.Text.Contains($"FROM \"{table}\"", StringComparison.Ordinal)))
            .Select(command => $"{command.Text}\n{string.Join(", ", command.Parameters.Select(p => $"{p.Name} = {p.Value}"))}")];

    /// <summary>How many commands read since the last <see cref="Forget"/>.</summary>
    public int Count => _seen.Count;

    /// <summary>Begins anew, with what the caller does from now on.</summary>
    public void Forget()
    {
        _watching.Value = true;
        _seen.Clear();
    }

    /// <summary>The plans of the commands that touch a table and say these words, line by line.</summary>
    public async Task<IReadOnlyList<string>> PlansAsync(string connection, string table, string saying = "")
    {
        var plans = new List<string>();
        await using var open = new SqliteConnection(connection);
        await open.OpenAsync();
        foreach (var (text, parameters) in _seen.Where(command => command.Text.Contains($"FROM \"{table}\"", StringComparison.Ordinal) && command.Text.Contains(saying, StringComparison.Ordinal)))
        {
            plans.Add(await PlanAsync(open, text, parameters));
        }

        return plans;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (OfEverybody || _watching.Value)
        {
            _seen.Enqueue((command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]));
        }

        return new(result);
    }

    private static async Task<string> PlanAsync(SqliteConnection open, string text, List<(string Name, object? Value)> parameters)
    {
        await using var explain = open.CreateCommand();
#pragma warning disable CA2100 // the text is what EF made
        explain.CommandText = $"EXPLAIN QUERY PLAN {text}";
#pragma warning restore CA2100
        parameters.ForEach(p => explain.Parameters.AddWithValue(p.Name, p.Value ?? DBNull.Value));
        await using var rows = await explain.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await rows.ReadAsync())
        {
            lines.Add(rows.GetString(3));
        }

        return string.Join('\n', lines);
    }
}
