using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore.Diagnostics;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Arivu.Portal.Operations;

/// <summary>Sends traces and measures to a collector. Called only when one is named: until then its assemblies are not even loaded.</summary>
internal static class Telemetry
{
    // The framework's own; in each circuit clicks and renderings, beside them requests and the process itself.
    private static readonly string[] FrameworkSources = ["Microsoft.AspNetCore.Components", "Microsoft.AspNetCore.Components.Server.Circuits"];
    private static readonly string[] FrameworkMeters = [.. FrameworkSources, "Microsoft.AspNetCore.Components.Lifecycle", "System.Runtime"];

    // Files, probes and the circuit's own pipe would bury the pages.
    private static readonly string[] Unwatched = ["/health", "/assets", "/_framework", "/_content", "/_blazor"];

    public static void Send(IServiceCollection services, TelemetrySettings settings)
    {
        var (traces, metrics) = (settings.AddressOf("traces"), settings.AddressOf("metrics"));
        services.AddSingleton<IInterceptor, CommandSpans>();
        services.AddOpenTelemetry()
            .ConfigureResource(portal => portal.AddService(settings.ServiceName, serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString()))
            .WithTracing(tracing => tracing
                .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(settings.TraceRatio)))
                .AddSource([Measures.Name, .. FrameworkSources])
                .AddAspNetCoreInstrumentation(requests => requests.Filter = IsWatched)
                .AddOtlpExporter(otlp => Point(otlp, traces, settings)))
            .WithMetrics(measuring => measuring
                .AddMeter([Measures.Name, .. FrameworkMeters])
                .AddAspNetCoreInstrumentation()
                .AddOtlpExporter(otlp => Point(otlp, metrics, settings)));
    }

    private static bool IsWatched(HttpContext http) => !Unwatched.Any(path => http.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));

    private static void Point(OtlpExporterOptions otlp, Uri address, TelemetrySettings settings) =>
        (otlp.Endpoint, otlp.Protocol, otlp.Headers) = (address, settings.Protocol == TelemetryProtocol.Grpc ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf, settings.Headers);
}
