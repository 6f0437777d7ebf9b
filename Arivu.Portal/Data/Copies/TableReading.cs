using System.Data;
using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Arivu.Portal.Data;

/// <summary>Reads the model's tables as tables, row by row, whatever room they belong to.</summary>
/// <param name="db">A context of the database.</param>
internal sealed class TableReading(PortalDbContext db)
{
    private readonly ISqlGenerationHelper _sql = db.GetService<ISqlGenerationHelper>();

    /// <summary>The model's tables; none comes before one that it refers to.</summary>
    /// <exception cref="InvalidOperationException">Tables refer to each other in a circle.</exception>
    public IReadOnlyList<ITable> InOrder()
    {
        var left = db.Model.GetRelationalModel().Tables.OrderBy(table => table.Name, StringComparer.Ordinal).ToList();
        var ordered = new List<ITable>();
        while (left.Count > 0)
        {
            var free = left.FindAll(table => !table.ForeignKeyConstraints.Any(key => key.PrincipalTable != table && left.Contains((ITable)key.PrincipalTable)));
            if (free.Count == 0)
            {
                throw new InvalidOperationException($"These tables refer to each other in a circle: {string.Join(", ", left.Select(table => table.Name))}.");
            }

            ordered.AddRange(free);
            left.RemoveAll(free.Contains);
        }

        return ordered;
    }

    /// <summary>How many rows each table has, by name.</summary>
    /// <param name="transaction">The state to count in; null for now.</param>
    /// <param name="cancel">Ends the counting.</param>
    public async Task<IReadOnlyDictionary<string, long>> CountsAsync(DbTransaction? transaction, CancellationToken cancel)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        await db.Database.OpenConnectionAsync(cancel);
        foreach (var table in InOrder())
        {
            await using var command = Command($"SELECT COUNT(*) FROM {Name(table)}", transaction);
            counts[table.Name] = Convert.ToInt64(await command.ExecuteScalarAsync(cancel), System.Globalization.CultureInfo.InvariantCulture);
        }

        await db.Database.CloseConnectionAsync();
        return counts;
    }

    /// <summary>Tables into which the migrations themselves put rows, with how many: a new database has these.</summary>
    public IReadOnlyDictionary<string, int> BornWith() => db.GetService<IDesignTimeModel>().Model.GetEntityTypes()
        .Select(entity => (Table: entity.GetTableName(), Rows: entity.GetSeedData().Count())).Where(entity => entity is { Table: not null, Rows: > 0 })
        .ToDictionary(entity => entity.Table!, entity => entity.Rows, StringComparer.Ordinal);

    /// <summary>A table's rows, each as values of the model in the order of <see cref="ITable.Columns"/>.</summary>
    public async IAsyncEnumerable<object?[]> RowsAsync(ITable table, DbTransaction transaction, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var columns = table.Columns.ToList();
        var reads = columns.ConvertAll(column => Read(column.StoreTypeMapping));
        await using var command = Command($"SELECT {string.Join(", ", columns.Select(Name))} FROM {Name(table)}", transaction);
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancel);
        while (await reader.ReadAsync(cancel))
        {
            var row = new object?[columns.Count];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = await reader.IsDBNullAsync(i, cancel) ? null : reads[i](reader, i);
            }

            yield return row;
        }
    }

    /// <summary>A table's name as this database writes it.</summary>
    public string Name(ITable table) => _sql.DelimitIdentifier(table.Name, table.Schema);

    /// <summary>A column's name as this database writes it.</summary>
    public string Name(IColumn column) => _sql.DelimitIdentifier(column.Name);

    /// <summary>A command without a time limit.</summary>
    public DbCommand Command(string text, DbTransaction? transaction)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // names of the model only
        command.CommandText = text;
#pragma warning restore CA2100
        (command.Transaction, command.CommandTimeout) = (transaction, 0);
        return command;
    }

    // As EF reads a column of this type, converter and all.
    private static Func<DbDataReader, int, object?> Read(RelationalTypeMapping mapping)
    {
        var (reader, ordinal) = (Expression.Parameter(typeof(DbDataReader)), Expression.Parameter(typeof(int)));
        var method = mapping.GetDataReaderMethod();
        var stored = mapping.CustomizeDataReaderExpression(Expression.Call(Expression.Convert(reader, method.DeclaringType!), method, ordinal));
        var read = Expression.Lambda<Func<DbDataReader, int, object?>>(Expression.Convert(stored, typeof(object)), reader, ordinal).Compile();
        return mapping.Converter is { } converter ? (row, i) => converter.ConvertFromProvider(read(row, i)) : read;
    }
}
