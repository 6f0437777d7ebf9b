using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Arivu.Portal.Tests;

/// <summary>What each database wants of the tables, read from its own model; no server is asked.</summary>
public sealed class ProviderModelTests : IDisposable
{
    private const int ClusteredKeyBytes = 900;
    private const int IndexBytes = 1700;
    private const int LongestIdentifier = 63; // PostgreSQL cuts what is longer

    private readonly SqlitePortalDbContext _sqlite = new SqliteDesignTime().CreateDbContext([]);
    private readonly PostgreSqlPortalDbContext _postgreSql = new PostgreSqlDesignTime().CreateDbContext([]);
    private readonly SqlServerPortalDbContext _sqlServer = new SqlServerDesignTime().CreateDbContext([]);

    private IRelationalModel Tables => _sqlServer.GetService<IDesignTimeModel>().Model.GetRelationalModel();

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("PostgreSql")]
    [InlineData("SqlServer")]
    public void The_migrations_say_what_the_model_says(string provider) =>
        Assert.False(On(provider).Database.HasPendingModelChanges(), $"Run: dotnet ef migrations add NAME --context {provider}PortalDbContext --output-dir Data/Migrations/{provider}");

    [Theory]
    [InlineData("PostgreSql")]
    [InlineData("SqlServer")]
    public void Every_name_fits(string provider) => Findings.None(
        On(provider).GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables.SelectMany(table => table.Columns.Select(c => c.Name)
            .Concat(table.Indexes.Select(i => i.Name)).Concat(table.ForeignKeyConstraints.Select(f => f.Name))
            .Concat(table.UniqueConstraints.Select(u => u.Name)).Concat(table.CheckConstraints.Select(c => c.Name!)).Append(table.Name))
        .Where(name => name.Length > LongestIdentifier));

    [Fact]
    public void Keys_and_indexes_fit_SQL_Server()
    {
        var keys = from table in Tables.Tables from key in table.UniqueConstraints
                   let bytes = key.Columns.Sum(Bytes) where bytes > (key.GetIsPrimaryKey() ? ClusteredKeyBytes : IndexBytes) select $"{key.Name}: {bytes} bytes";
        var indexes = from table in Tables.Tables from index in table.Indexes
                      let bytes = index.Columns.Sum(Bytes) where bytes > IndexBytes select $"{index.Name}: {bytes} bytes";
        Findings.None(keys.Concat(indexes));
    }

    // Error 1785: deleting or updating one row must reach every table by one way at most.
    [Fact]
    public void No_deletion_reaches_a_table_by_two_ways_on_SQL_Server()
    {
        var cascades = Tables.Tables.SelectMany(t => t.ForeignKeyConstraints).Where(f => f.OnDeleteAction is ReferentialAction.Cascade or ReferentialAction.SetNull or ReferentialAction.SetDefault)
            .ToLookup(f => f.PrincipalTable.Name, f => f.Table.Name);
        Findings.None(from table in Tables.Tables
                      from reached in Reached(table.Name, cascades, []).GroupBy(name => name, StringComparer.Ordinal)
                      where reached.Count() > 1 || reached.Key == table.Name
                      select $"{table.Name} -> {reached.Key}: {reached.Count()} ways");
    }

    [Fact]
    public void Every_decimal_says_its_digits_on_SQL_Server() => Findings.None(
        from table in Tables.Tables from column in table.Columns
        where column.StoreType.StartsWith("decimal", StringComparison.Ordinal) && !column.StoreType.StartsWith("decimal(", StringComparison.Ordinal)
        select $"{table.Name}.{column.Name}");

    [Fact]
    public void Texts_are_compared_by_case_and_know_Tamil_on_SQL_Server_and_by_character_on_PostgreSQL()
    {
        Findings.None(Texts(_sqlServer).Where(p => p.GetCollation() != "Latin1_General_100_CS_AS_SC").Select(p => $"{p}"));
        Findings.None(Texts(_postgreSql).Where(p => p.GetCollation() != "C").Select(p => $"{p}"));
    }

    public void Dispose()
    {
        _sqlite.Dispose();
        _postgreSql.Dispose();
        _sqlServer.Dispose();
    }

    private static IEnumerable<IProperty> Texts(PortalDbContext db) =>
        db.GetService<IDesignTimeModel>().Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => p.ClrType == typeof(string));

    private static IEnumerable<string> Reached(string from, ILookup<string, string> cascades, IReadOnlyList<string> way) =>
        cascades[from].SelectMany(to => way.Contains(to, StringComparer.Ordinal) ? [to] : Reached(to, cascades, [.. way, from]).Prepend(to));

    // The most a value can take: two bytes a character in nvarchar.
    private static int Bytes(IColumn column) => column.StoreType switch
    {
        "bit" or "tinyint" => 1,
        "smallint" => 2,
        "int" => 4,
        "date" => 3,
        "bigint" or "datetime2" => 8,
        "datetimeoffset" => 10,
        "uniqueidentifier" => 16,
        _ when column.StoreType.StartsWith("decimal(", StringComparison.Ordinal) => 17,
        _ when Length(column, "nvarchar(") is { } characters => 2 * characters,
        _ when Length(column, "nchar(") is { } characters => 2 * characters,
        _ when Length(column, "varbinary(") is { } bytes => bytes,
        _ => int.MaxValue / 8, // nvarchar(max) and what nobody thought of stand in no key
    };

    private static int? Length(IColumn column, string type) =>
        column.StoreType.StartsWith(type, StringComparison.Ordinal) && int.TryParse(column.StoreType[type.Length..].TrimEnd(')'), out var length) ? length : null;

    private PortalDbContext On(string provider) => provider switch
    {
        "Sqlite" => _sqlite,
        "PostgreSql" => _postgreSql,
        _ => _sqlServer,
    };
}
