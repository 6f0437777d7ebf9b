using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Arivu.Portal.Kernel;
using Arivu.Portal.Tests.Orders;
using Arivu.Portal.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace Arivu.Portal.Tests.Operations;

public sealed class MeasuresTests : IDisposable
{
    private readonly AsyncLocal<bool> _mine = new(); // other tests count at the same time
    private readonly ConcurrentQueue<string> _counted = new();
    private readonly MeterListener _listener = new();

    public MeasuresTests()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == Measures.Name)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, count, tags, _) => Note(instrument, $"{count}", tags));
        _listener.Start();
        _mine.Value = true;
    }

    [Fact]
    public async Task A_placed_order_is_counted_once_it_is_committed_and_a_refused_one_is_not()
    {
        await using var trade = new TradeBench();
        await trade.StockAsync(TradeBench.Atta, 12);
        _counted.Clear();

        await trade.PlaceAsync(TradeBench.Selvam, (TradeBench.Atta, 12));
        await TradeBench.RefusedAsync("insufficient-stock", () => trade.PlaceAsync("R002", (TradeBench.Atta, 12)));

        Assert.Single(_counted, counted => counted == "portal.events 1 event=OrderPlaced");
    }

    [Fact]
    public async Task A_refusal_is_counted_by_its_rule()
    {
        await new BrokenRequests(NullLogger<BrokenRequests>.Instance).TryHandleAsync(
            new DefaultHttpContext(), new RuleBrokenException("No.") { Code = "credit-limit" }, TestContext.Current.CancellationToken);

        Assert.Equal("portal.refusals 1 code=credit-limit", Assert.Single(_counted));
    }

    [Fact]
    public void A_failed_delivery_says_whether_it_is_given_up()
    {
        Measures.DeliveryFailed("IssueInvoice", dead: true);

        Assert.Equal("portal.outbox.failures 1 subscriber=IssueInvoice dead=True", Assert.Single(_counted));
    }

    public void Dispose() => _listener.Dispose();

    private void Note(Instrument instrument, string count, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (_mine.Value)
        {
            _counted.Enqueue($"{instrument.Name} {count} {string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))}");
        }
    }
}
