using System.Data.Common;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Arivu.Portal.Data;

/// <summary>Copies every row of every table from one database to another, of whatever kind, in one transaction there.</summary>
/// <param name="location">Knows how the source reads one snapshot.</param>
internal sealed class TableCopy(DatabaseLocation location)
{
    private const int MostParameters = 2000; // SQL Server ends at 2,100
    private const int MostRowsAtOnce = 200;
    private const int Shown = 50_000;

    /// <summary>Copies all rows with their own keys, compares the numbers of rows, and only then commits.</summary>
    /// <param name="from">The source; other people may write there meanwhile, and what they write is not copied.</param>
    /// <param name="to">The target, migrated and empty.</param>
    /// <param name="kind">The target's kind.</param>
    /// <param name="cancel">Ends the copying; nothing is kept then.</param>
    /// <returns>How many rows were copied.</returns>
    /// <exception cref="StoppedException">Events still wait in the source, or the numbers of rows differ.</exception>
    /// <exception cref="UnsureException">The target did not answer to the commit.</exception>
    public async Task<long> CopyAsync(PortalDbContext from, PortalDbContext to, DatabaseProvider kind, CancellationToken cancel)
    {
        await using var snapshot = await from.Database.BeginTransactionAsync(location.Provider.Snapshot, cancel);
        await MustBeAtRestAsync(from, cancel);
        await using var writing = await to.Database.BeginTransactionAsync(cancel);
        var source = new TableReading(from);
        var target = new Writing(new TableReading(to), kind, writing.GetDbTransaction());
        var tables = to.Model.GetRelationalModel().Tables.ToDictionary(table => table.Name, StringComparer.Ordinal);
        var (all, born) = (0L, new TableReading(to).BornWith());
        foreach (var table in source.InOrder())
        {
            if (born.ContainsKey(table.Name))
            {
                await target.EmptyAsync(tables[table.Name], cancel); // what the migrations put there comes with the source's rows
            }

            all += await CopyAsync(source.RowsAsync(table, snapshot.GetDbTransaction(), cancel), table, tables[table.Name], target, cancel);
        }

        await CompareAsync(source, snapshot.GetDbTransaction(), to, writing.GetDbTransaction(), cancel);
        await CommitAsync(writing, cancel);
        return all;
    }

    // The answer to a commit may get lost behind it.
    private static async Task CommitAsync(IDbContextTransaction writing, CancellationToken cancel)
    {
        try
        {
            await writing.CommitAsync(cancel);
        }
        catch (Exception fault) when (VerbFaults.CanBeMended(fault))
        {
            throw new UnsureException(VerbFaults.Line(fault));
        }
    }

    // What an event is still to cause would be caused in both databases, or in neither.
    private static async Task MustBeAtRestAsync(PortalDbContext from, CancellationToken cancel)
    {
        var waiting = await from.Set<Outbox.Delivery>().CountAsync(d => !d.Outside, cancel);
        if (waiting > 0)
        {
            throw new StoppedException($"{waiting} events still wait in the source: let the portal finish them (see the verb outbox for what was given up), stop it, and copy then.");
        }
    }

    private static async Task<long> CopyAsync(IAsyncEnumerable<object?[]> rows, ITable source, ITable table, Writing target, CancellationToken cancel)
    {
        var columns = source.Columns.Select(column => table.FindColumn(column.Name)!).ToList();
        var batch = new List<object?[]>();
        var most = Math.Clamp(MostParameters / columns.Count, 1, MostRowsAtOnce);
        var count = 0L;
        await foreach (var row in rows.WithCancellation(cancel))
        {
            batch.Add(row);
            if (batch.Count == most)
            {
                await target.InsertAsync(table, columns, batch, cancel);
                batch.Clear();
            }

            if (++count % Shown == 0)
            {
                Console.WriteLine($"  {table.Name}: {IndianDigits.Group(count)} so far");
            }
        }

        if (batch.Count > 0)
        {
            await target.InsertAsync(table, columns, batch, cancel);
        }

        await target.GoOnBehindAsync(table, cancel);
        Console.WriteLine($"  {table.Name}: {IndianDigits.Group(count)}");
        return count;
    }

    private static async Task CompareAsync(TableReading source, DbTransaction snapshot, PortalDbContext to, DbTransaction writing, CancellationToken cancel)
    {
        var (there, here) = (await source.CountsAsync(snapshot, cancel), await new TableReading(to).CountsAsync(writing, cancel));
        var differ = there.Where(table => here[table.Key] != table.Value).Select(table => $"{table.Key} {table.Value} and {here[table.Key]}").ToList();
        if (differ.Count > 0)
        {
            throw new StoppedException($"Numbers of rows differ between source and target: {string.Join(", ", differ)}.");
        }
    }

    private sealed class Writing(TableReading names, DatabaseProvider kind, DbTransaction transaction)
    {
        public async Task InsertAsync(ITable table, List<IColumn> columns, List<object?[]> rows, CancellationToken cancel)
        {
            var rowOfNames = Enumerable.Range(0, rows.Count).Select(row => $"({string.Join(", ", columns.Select((_, column) => $"@p{(row * columns.Count) + column}"))})");
            var insert = $"INSERT INTO {names.Name(table)} ({string.Join(", ", columns.Select(names.Name))}) VALUES {string.Join(", ", rowOfNames)}";
            await using var command = names.Command(CountsUp(table) is null ? insert : kind.WithOwnIds(insert, names.Name(table)), transaction);
            foreach (var (value, i) in rows.SelectMany(row => row).Select((value, i) => (value, i)))
            {
                var column = columns[i % columns.Count];
                command.Parameters.Add(column.StoreTypeMapping.CreateParameter(command, $"@p{i}", value, column.IsNullable));
            }

            await command.ExecuteNonQueryAsync(cancel);
        }

        public async Task EmptyAsync(ITable table, CancellationToken cancel)
        {
            await using var command = names.Command($"DELETE FROM {names.Name(table)}", transaction);
            await command.ExecuteNonQueryAsync(cancel);
        }

        public async Task GoOnBehindAsync(ITable table, CancellationToken cancel)
        {
            if (CountsUp(table) is { } column && kind.GoOnBehind(names.Name(table), names.Name(column)) is { } statement)
            {
                await using var command = names.Command(statement, transaction);
                await command.ExecuteScalarAsync(cancel);
            }
        }

        // A whole number that the database makes at each insert: the model's only kind of it is a key.
        private static IColumn? CountsUp(ITable table) => table.PrimaryKey?.Columns is [{ } key]
            && key.PropertyMappings[0].Property is { ValueGenerated: ValueGenerated.OnAdd } made && (made.ClrType == typeof(int) || made.ClrType == typeof(long)) ? key : null;
    }
}
