using System.Diagnostics;
using System.Globalization;
using Arivu.Portal.Catalog.Finding;
using Arivu.Portal.Demo;
using Arivu.Portal.Kernel;
using Arivu.Portal.Tests.Catalog;
using Arivu.Portal.Tests.Catalog.Finding;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Load;

/// <summary>How long a search takes: each of the typed searches, in the firm's catalogue and in one of 10,000 products.</summary>
[Collection(OneAtATime.Name)]
public sealed class SearchBench : IAsyncLifetime
{
    private const int WarmUps = 20;

    private readonly CatalogPortal _catalog = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _catalog.InitializeAsync();

    public ValueTask DisposeAsync() => _catalog.DisposeAsync();

    [Fact(Explicit = true)]
    public async Task Time_of_the_typed_searches()
    {
        var table = new BenchTable("Search", "median", "95 %", "longest");
        foreach (var products in new[] { 48, 10_000 })
        {
            await using (var scope = _catalog.Portal.ScopeOfSystem())
            {
                await ActivatorUtilities.CreateInstance<DemoBulk>(scope.ServiceProvider).SeedProductsAsync(products, Cancel);
            }

            await using var shop = _catalog.Portal.ScopeOf(Role.Retailer, retailer: 1);
            table.Add($"{products} products", await MeasureAsync(shop.ServiceProvider.GetRequiredService<ShopSearch>()));
        }

        table.Print();
    }

    private static async Task<string[]> MeasureAsync(ShopSearch search)
    {
        foreach (var row in TypedSearches.All.Take(WarmUps))
        {
            await search.FindAsync(row.Data.Item1, 20, Cancel);
        }

        var took = new List<double>();
        foreach (var row in TypedSearches.All)
        {
            var started = Stopwatch.GetTimestamp();
            await search.FindAsync(row.Data.Item1, 20, Cancel);
            took.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        took.Sort();
        return [Milliseconds(took[took.Count / 2]), Milliseconds(took[took.Count * 95 / 100]), Milliseconds(took[^1])];
    }

    private static string Milliseconds(double ms) => ms.ToString("0.0 ms", CultureInfo.InvariantCulture);
}
