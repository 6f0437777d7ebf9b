using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arivu.Portal.Data.Outbox;

/// <summary>One event on its way to one subscriber: outbox, inbox and retry queue in one row. It is deleted when handled.</summary>
public sealed class Delivery : IHouseRecord
{
    internal const int MaxErrorLength = 2000;

    internal Delivery(Guid messageId, string stream, string subscriber, bool outside, string eventType, string payload, DateTime occurredAt)
    {
        (MessageId, Stream, Subscriber, Outside, EventType, Payload) = (messageId, stream, subscriber, outside, eventType, payload);
        (OccurredAt, DueAt, LeasedUntil) = (occurredAt, occurredAt, DateTime.UnixEpoch);
    }

    /// <summary>Counts up: a stream's deliveries run in this order.</summary>
    public long Id { get; private set; }

    /// <summary>Stable over all attempts: the idempotency key of effects outside the database, such as a mail's Message-ID.</summary>
    public Guid MessageId { get; private set; }

    /// <summary>The aggregate whose events must stay in order.</summary>
    public string Stream { get; private set; }

    /// <summary>Who gets it.</summary>
    public string Subscriber { get; private set; }

    /// <summary>Whether it leaves the database, such as a mail: such deliveries have workers of their own, so that a slow mail server holds no invoice up.</summary>
    public bool Outside { get; private set; }

    /// <summary>The event's name.</summary>
    public string EventType { get; private set; }

    /// <summary>The event as JSON.</summary>
    public string Payload { get; private set; }

    /// <summary>When it happened, in UTC.</summary>
    public DateTime OccurredAt { get; private set; }

    /// <summary>Not before this instant, in UTC.</summary>
    public DateTime DueAt { get; private set; }

    /// <summary>Taken by a dispatcher until this instant, in UTC.</summary>
    public DateTime LeasedUntil { get; private set; }

    /// <summary>Which dispatcher's turn has taken it.</summary>
    public Guid Lease { get; private set; }

    /// <summary>Failed attempts so far.</summary>
    public int Attempts { get; private set; }

    /// <summary>Given up: it stops its own stream for its subscriber until a person retries it.</summary>
    public bool Dead { get; private set; }

    /// <summary>Why the last attempt failed.</summary>
    public string? LastError { get; private set; }
}

internal sealed class DeliveryTable : IEntityTypeConfiguration<Delivery>
{
    public void Configure(EntityTypeBuilder<Delivery> builder)
    {
        builder.ToTable("Deliveries");
        builder.Property(d => d.Stream).HasMaxLength(80);
        builder.Property(d => d.Subscriber).HasMaxLength(160);
        builder.Property(d => d.EventType).HasMaxLength(120);
        builder.Property(d => d.Payload).HasMaxLength(8000);
        builder.Property(d => d.LastError).HasMaxLength(Delivery.MaxErrorLength);
        builder.HasIndex(d => new { d.Outside, d.Dead, d.DueAt });
        builder.HasIndex(d => new { d.Subscriber, d.Stream, d.Id });
        builder.HasIndex(d => d.Lease);
        builder.HasIndex(d => new { d.MessageId, d.Subscriber }).IsUnique();
    }
}
