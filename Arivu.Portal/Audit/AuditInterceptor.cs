using System.Globalization;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Arivu.Portal.Audit;

/// <summary>Writes an audit line for each changed <see cref="IAudited"/> entity, in the same save as the change.</summary>
internal sealed class AuditInterceptor : SaveChangesInterceptor
{
    private const int LongestValue = 300;

    // Made of other fields for searching: it would copy names and telephone numbers into a trail that nobody can delete.
    private static readonly HashSet<string> Derived = new(StringComparer.Ordinal) { "SearchText" };

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Write((PortalDbContext)eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Write((PortalDbContext)eventData.Context!);
        return new(result);
    }

    private static void Write(PortalDbContext db)
    {
        var changed = db.ChangeTracker.Entries<IAudited>().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        foreach (var entry in changed)
        {
            var changes = ChangesOf(entry).ToList();
            if (changes.Count > 0)
            {
                db.Add(new AuditEntry(db.Clock.Now(), db.User.Name, ActOf(entry.State), entry.Metadata.ClrType.Name, entry.Entity.AuditKey, AuditText.Of(changes)));
            }
        }
    }

    private static string ActOf(EntityState state) => state switch
    {
        EntityState.Added => "Created",
        EntityState.Deleted => "Removed",
        _ => "Changed",
    };

    private static IEnumerable<AuditChange> ChangesOf(EntityEntry entry) =>
        Plain(entry).Concat(entry.ComplexProperties.SelectMany(c => c.Properties.Select(p => (c.Metadata.Name, Property: p))))
            .Select(p => Change(entry.State, p.Name, p.Property))
            .Where(c => c.Before != c.After);

    private static IEnumerable<(string Name, PropertyEntry Property)> Plain(EntityEntry entry) => entry.Properties
        .Where(p => !p.IsTemporary && !Derived.Contains(p.Metadata.Name) && !p.Metadata.IsPrimaryKey() && p.Metadata.Name != nameof(Aggregate.Version) && p.Metadata.ClrType != typeof(byte[]))
        .Select(p => (p.Metadata.Name, p));

    private static AuditChange Change(EntityState state, string name, PropertyEntry property) => new(
        name,
        state is EntityState.Added ? null : Text(property.Metadata, property.OriginalValue),
        state is EntityState.Deleted ? null : Text(property.Metadata, property.CurrentValue));

    private static string? Text(IProperty property, object? value)
    {
        var text = value switch
        {
            null => null,
            long paise when property.Name == nameof(Money.Paise) => new Money(paise).ToString(),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };
        return text?.Length > LongestValue ? $"{text.AtMost(LongestValue)}…" : text;
    }
}
