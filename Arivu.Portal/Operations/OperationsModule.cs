using Arivu.Portal.Data;

namespace Arivu.Portal.Operations;

/// <summary>Wires what those who run the portal look at: its log, and its traces and measures where a collector is named.</summary>
public static class OperationsModule
{
    private const string RequestLines = "Microsoft.AspNetCore.Hosting.Diagnostics";

    /// <summary>Registers the room.</summary>
    public static WebApplicationBuilder AddOperations(this WebApplicationBuilder builder)
    {
        builder.Services.AddLogging(logging => Write(logging, builder.Environment));
        var telemetry = builder.Configuration.GetSection("Telemetry").Get<TelemetrySettings>() ?? new TelemetrySettings();
        if (telemetry.Endpoint.Length > 0)
        {
            Telemetry.Send(builder.Services, telemetry);
        }

        return builder;
    }

    // Lines of requests carry the address with its query, and a link that sets a password stands there: they are off
    // however talkative the rest is made. In JSON one entry is one line, whatever a person typed into a name.
    private static void Write(ILoggingBuilder logging, IHostEnvironment host)
    {
        logging.AddFilter(RequestLines, LogLevel.Warning);
        if (host.IsOpenToStrangers())
        {
            logging.AddJsonConsole(json => (json.IncludeScopes, json.UseUtcTimestamp, json.TimestampFormat) = (true, true, "yyyy-MM-ddTHH:mm:ss.fffZ"));
        }
    }
}
