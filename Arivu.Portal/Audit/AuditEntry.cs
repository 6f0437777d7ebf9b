using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arivu.Portal.Audit;

/// <summary>One line of the audit trail: who did what to which thing, and what changed. Append-only.</summary>
public sealed class AuditEntry : IAppendOnly
{
    /// <summary>Longest text of changes; longer values are cut when written.</summary>
    internal const int MaxChangesLength = 8000;

    internal AuditEntry(DateTime at, string actor, string act, string subject, string key, string changes)
    {
        (Id, At, Actor, Act, Subject, Key, Changes) = (Guid.CreateVersion7(), at, actor, act, subject, key, changes);
    }

    /// <summary>Time-ordered.</summary>
    public Guid Id { get; private set; }

    /// <summary>When, in UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Who: a login's e-mail, the background work's name, or nobody.</summary>
    public string Actor { get; private set; }

    /// <summary>What was done, such as Created, Changed, SignedIn.</summary>
    public string Act { get; private set; }

    /// <summary>The kind of thing, such as Product.</summary>
    public string Subject { get; private set; }

    /// <summary>Which one, by the key people use: the SKU, the retailer's code, the e-mail.</summary>
    public string Key { get; private set; }

    /// <summary>Before and after of each changed field, as JSON.</summary>
    public string Changes { get; private set; }
}

/// <summary>An entity whose every change is written to the audit trail.</summary>
public interface IAudited
{
    /// <summary>The key people use for it.</summary>
    string AuditKey { get; }
}

/// <summary>One field of a change, as text.</summary>
/// <param name="Field">The property's name.</param>
/// <param name="Before">What stood there; null for a new thing.</param>
/// <param name="After">What stands there now; null for a removed thing.</param>
public sealed record AuditChange(string Field, string? Before, string? After);

internal sealed class AuditTable : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("Audit");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Actor).HasMaxLength(256);
        builder.Property(a => a.Act).HasMaxLength(40);
        builder.Property(a => a.Subject).HasMaxLength(60);
        builder.Property(a => a.Key).HasMaxLength(256);
        builder.Property(a => a.Changes).HasMaxLength(AuditEntry.MaxChangesLength);
        builder.HasIndex(a => new { a.Subject, a.Key, a.At });
        builder.HasIndex(a => new { a.At, a.Id });
        builder.HasIndex(a => new { a.Actor, a.At });
        builder.HasIndex(a => new { a.Act, a.At });
        builder.HasIndex(a => new { a.Subject, a.At });
        builder.HasIndex(a => a.Key);
    }
}
