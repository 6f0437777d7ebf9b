namespace Arivu.Portal.Operations;

/// <summary>How a collector is spoken to. A name of our own: the exporter's would load it, collector or not.</summary>
public enum TelemetryProtocol
{
    /// <summary>OTLP over gRPC, usually port 4317.</summary>
    Grpc,

    /// <summary>OTLP over HTTP, usually port 4318.</summary>
    HttpProtobuf,
}

/// <summary>Where traces and measures go; settings <c>Telemetry:…</c>.</summary>
public sealed record TelemetrySettings
{
    /// <summary>The collector's OTLP address, such as <c>http://collector:4317</c>; empty sends nothing and costs nothing.</summary>
    public string Endpoint { get; init; } = "";

    /// <summary><c>Grpc</c> or <c>HttpProtobuf</c>, as the collector's port speaks.</summary>
    public TelemetryProtocol Protocol { get; init; } = TelemetryProtocol.Grpc;

    /// <summary>Headers for the collector, such as <c>api-key=…</c>, separated by commas; never logged.</summary>
    public string Headers { get; init; } = "";

    /// <summary>Under which name the portal reports.</summary>
    public string ServiceName { get; init; } = "arivu-portal";

    /// <summary>Part of the traces that are kept, from 0 to 1. Measures are always whole.</summary>
    public double TraceRatio { get; init; } = 1;

    /// <summary>The address of one signal: over HTTP each has a path of its own (OTLP specification, "OTLP/HTTP Request").</summary>
    /// <param name="signal">traces or metrics.</param>
    /// <exception cref="InvalidOperationException">The setting is no address; the message names it.</exception>
    internal Uri AddressOf(string signal)
    {
        if (!Uri.TryCreate(Endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new InvalidOperationException($"Telemetry:Endpoint is '{Endpoint}', which is no http address. Name the collector, such as http://collector:4317, or leave the setting out.");
        }

        return Protocol == TelemetryProtocol.Grpc ? address : new Uri($"{Endpoint.TrimEnd('/')}/v1/{signal}");
    }
}
