using Arivu.Portal.Operations;
using Arivu.Portal.Tests.Accounts;
using Arivu.Portal.Tests.Orders;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Arivu.Portal.Tests.Operations;

public sealed class TelemetryTests
{
    [Fact]
    public async Task Without_a_collector_nothing_is_wired()
    {
        await using var portal = new TestPortal();

        Assert.Null(portal.Services.GetService<TracerProvider>());
        Assert.Null(portal.Services.GetService<MeterProvider>());
        Assert.DoesNotContain(portal.Services.GetServices<IInterceptor>(), interceptor => interceptor is CommandSpans);
    }

    [Fact]
    public async Task A_collector_gets_requests_commands_deliveries_and_measures_without_values()
    {
        await using var collector = await Collector.StartAsync();
        await using var portal = new TestPortal { WithDemo = true, Settings = { ["Telemetry:Endpoint"] = collector.Address, ["Telemetry:Protocol"] = "HttpProtobuf" } };
        const string email = "kavya-in-no-span@arivu.example";
        await Visitor.LoginAsync(portal, email);
        using var visitor = new Visitor(portal);
        await visitor.SignInAsync(email);
        await visitor.GetAsync("/account/reset-password?userId=1&token=hush-hush-hush");
        var trade = new TradeBench { Portal = portal };
        await trade.StockAsync(TradeBench.Atta, 120);
        await trade.ConfirmedAsync(TradeBench.Selvam, (TradeBench.Atta, 12));
        await trade.FootprintAsync(); // the outbox is empty then

        Assert.True(portal.Services.GetRequiredService<TracerProvider>().ForceFlush());
        Assert.True(portal.Services.GetRequiredService<MeterProvider>().ForceFlush());

        var (traces, metrics) = (collector.Of("traces"), collector.Of("metrics"));
        Assert.All(["INSERT INTO \"Orders\"", "deliver ", "/account/login", "arivu-portal"], part => Assert.Contains(part, traces, StringComparison.Ordinal));
        Assert.All(["portal.events", "OrderPlaced", "InvoiceIssued", "portal.outbox.lag", "http.server.request.duration"], part => Assert.Contains(part, metrics, StringComparison.Ordinal));
        Assert.All([email, Visitor.Password, "hush-hush-hush"], secret => Assert.DoesNotContain(secret, traces + metrics, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Over_HTTP_each_signal_has_its_path_and_over_gRPC_none()
    {
        var http = new TelemetrySettings { Endpoint = "http://collector:4318/", Protocol = TelemetryProtocol.HttpProtobuf };

        Assert.Equal("http://collector:4318/v1/traces", http.AddressOf("traces").ToString());
        Assert.Equal("http://collector:4317/", (http with { Endpoint = "http://collector:4317", Protocol = TelemetryProtocol.Grpc }).AddressOf("metrics").ToString());
    }

    [Theory]
    [InlineData("collector")]
    [InlineData("collector:4317")]
    [InlineData("file:///etc/passwd")]
    public void An_endpoint_that_is_no_address_is_told_at_once(string endpoint) => Assert.Contains(
        "Telemetry:Endpoint", Assert.Throws<InvalidOperationException>(() => new TelemetrySettings { Endpoint = endpoint }.AddressOf("traces")).Message, StringComparison.Ordinal);
}
