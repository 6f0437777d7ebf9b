using System.Data.Common;
using Arivu.Portal.Inventory.Sums;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Inventory.Sums;

public sealed class StockTallyTests : IAsyncDisposable
{
    private readonly InBetween _between = new();
    private readonly StockBench _bench;

    public StockTallyTests() => _bench = new StockBench { Portal = new TestPortal { Wiring = services => services.AddSingleton<IInterceptor>(_between) } };

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task First_pieces_that_come_in_while_somebody_counts_are_counted_as_far_as_they_are_seen()
    {
        var (_, product) = await _bench.ProductAsync();
        _between.Next = () => _bench.LaidAsync(product, 50, "B10", 90);

        var counted = await _bench.Portal.ReadAsync(db => StockTally.ReadAsync(db, [product], _bench.Today, TestContext.Current.CancellationToken));

        Assert.Null(_between.Next);
        Assert.Equal((0, 50), (Assert.Single(counted).OnHand, counted.Single().Available));
    }

    /// <summary>Does something right before the query for what can be sold.</summary>
    private sealed class InBetween : DbCommandInterceptor
    {
        public Func<Task>? Next { get; set; }

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (Next is { } act && command.CommandText.Contains("\"Batches\"", StringComparison.Ordinal) && command.CommandText.Contains("MIN(", StringComparison.OrdinalIgnoreCase))
            {
                Next = null;
                await act();
            }

            return result;
        }
    }
}
