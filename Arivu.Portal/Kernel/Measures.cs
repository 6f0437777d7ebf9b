using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Arivu.Portal.Kernel;

/// <summary>What the portal counts and times of itself. Nobody listening, it costs a comparison.</summary>
public static class Measures
{
    /// <summary>The name of the meter and of the source of traces.</summary>
    public const string Name = "Arivu.Portal";

    /// <summary>Spans of work that no request carries, and of commands to the database.</summary>
    public static readonly ActivitySource Work = new(Name);

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Events = Meter.CreateCounter<long>("portal.events", "{event}", "What happened and stands in the database, by kind: OrderPlaced, InvoiceIssued and so on.");
    private static readonly Counter<long> Refusals = Meter.CreateCounter<long>("portal.refusals", "{refusal}", "Acts that a rule refused, by the rule's code.");
    private static readonly Histogram<double> Lag = Meter.CreateHistogram<double>("portal.outbox.lag", "s", "From an event to its handled delivery, by subscriber.");
    private static readonly Counter<long> Failures = Meter.CreateCounter<long>("portal.outbox.failures", "{attempt}", "Attempts of deliveries that failed, by subscriber and whether it was the last.");

    /// <summary>Something happened and is committed.</summary>
    /// <param name="kind">The event's name.</param>
    public static void Happened(string kind) => Events.Add(1, Tag("event", kind));

    /// <summary>A rule said no.</summary>
    /// <param name="code">As <see cref="RuleBrokenException.Code"/>.</param>
    public static void Refused(string code) => Refusals.Add(1, Tag("code", code));

    /// <summary>A delivery was handled.</summary>
    /// <param name="subscriber">By whom.</param>
    /// <param name="lag">Since its event.</param>
    public static void Delivered(string subscriber, TimeSpan lag) => Lag.Record(lag.TotalSeconds, Tag("subscriber", subscriber));

    /// <summary>An attempt of a delivery failed.</summary>
    /// <param name="subscriber">Whose.</param>
    /// <param name="dead">Whether it is given up.</param>
    public static void DeliveryFailed(string subscriber, bool dead) => Failures.Add(1, Tag("subscriber", subscriber), Tag("dead", dead));

    private static KeyValuePair<string, object?> Tag(string name, object value) => new(name, value);
}
