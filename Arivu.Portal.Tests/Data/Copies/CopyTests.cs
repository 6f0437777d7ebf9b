using System.Text.Json;
using System.Text.Json.Serialization;
using Arivu.Portal.Audit;
using Arivu.Portal.Billing;
using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Tests.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Data.Copies;

/// <summary>The portal moves from its file to a server with all it holds.</summary>
public sealed class CopyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("arivu-copy-").FullName;

    private static readonly JsonSerializerOptions Plain = new() { Converters = { new PlainDecimal() } };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_demo_on_SQLite_copied_to_PostgreSQL_has_books_that_hold_and_the_same_pages()
    {
        await using var here = new TestPortal { Database = TestDatabase.Sqlite, WithDemo = true, Months = 1 };
        _ = here.Services;

        var copied = await VerbProcess.RunAsync(TestDatabase.Sqlite, here.Folder, Words());

        Assert.True(copied.Code == 0, copied.Said);
        var check = await VerbProcess.RunAsync(TestDatabase.PostgreSql, _folder, "check");
        Assert.True(check.Code == 0, check.Said);
        await using (var there = new TradeBench { Portal = new TestPortal { Database = TestDatabase.PostgreSql, InFolder = _folder, WithDemo = true, Months = 1 } })
        {
            Assert.Equal(await PagesAsync(here), await PagesAsync(there.Portal));
            Assert.Equal(await KeysAsync(here), await KeysAsync(there.Portal));
            await there.StockAsync(TradeBench.Atta, 120, batch: "B-NEW"); // columns that count up go on behind what was copied
            Assert.Equal(1, await there.Portal.ReadAsync(db => db.Batches.CountAsync(b => b.Number == "B-NEW", Stop)));
        }

        TestDatabase.PostgreSql.Remove(_folder);
    }

    [Fact]
    public async Task A_target_that_holds_anything_is_refused_and_stays_as_it_is()
    {
        await using var here = new TestPortal { Database = TestDatabase.Sqlite };
        _ = here.Services;
        await using (var there = new TestPortal { Database = TestDatabase.PostgreSql, InFolder = _folder })
        {
            var rates = await there.ReadAsync(db => db.GstRates.CountAsync(Stop));

            var copied = await VerbProcess.RunAsync(TestDatabase.Sqlite, here.Folder, Words());

            Assert.Equal((1, true), (copied.Code, copied.Said.Contains("The target is not empty", StringComparison.Ordinal)));
            Assert.Equal(rates, await there.ReadAsync(db => db.GstRates.CountAsync(Stop)));
        }

        TestDatabase.PostgreSql.Remove(_folder);
    }

    [Fact]
    public async Task Without_a_source_or_a_known_kind_of_target_nothing_is_made()
    {
        Assert.Equal(2, (await VerbProcess.RunAsync(TestDatabase.Sqlite, _folder, Words())).Code);
        Assert.Equal(2, (await VerbProcess.RunAsync(TestDatabase.Sqlite, _folder, "copy", "--to-provider", "Abacus", "--to-connection", "x")).Code);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string[] Words() => ["copy", "--to-provider", "PostgreSql", "--to-connection", TestDatabase.PostgreSql.ConnectionOf(_folder)];

    // What the pages of the team are made of.
    private static async Task<string> PagesAsync(TestPortal portal)
    {
        await using var scope = portal.ScopeOf(Role.Admin);
        var ask = scope.ServiceProvider;
        object[] pages =
        [
            await ask.GetRequiredService<ProductQueries>().ListAsync(ProductFilter.From(null, null, null, null, null), Stop),
            await ask.GetRequiredService<RetailerQueries>().ListAsync(new RetailerFilter(), Stop),
            await ask.GetRequiredService<OrderQueries>().ListAsync(new OrderFilter(), Stop),
            await ask.GetRequiredService<PaymentListQueries>().ListAsync(new PaymentFilter(), Stop),
            await ask.GetRequiredService<StockQueries>().ListAsync(new StockFilter(), Stop),
            await ask.GetRequiredService<AuditQueries>().ListAsync(new AuditFilter { Kind = "Product" }, Stop),
        ];
        return JsonSerializer.Serialize(pages, Plain);
    }

    private static Task<string> KeysAsync(TestPortal portal) => portal.ReadAsync(async db =>
        string.Join('\n', (await db.DataProtectionKeys.OrderBy(k => k.Id).Select(k => k.Xml).ToListAsync(Stop)).Concat(await db.Set<ProductPicture>().OrderBy(p => p.ProductId).Select(p => $"{p.ProductId}").ToListAsync(Stop))));

    // SQLite keeps 5.0 and PostgreSQL 5.0000: the same rate.
    private sealed class PlainDecimal : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(value / 1.0000000000000000000000000000m);
    }
}
