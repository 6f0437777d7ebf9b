using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Arivu.Portal.Data;

/// <summary>What holds for every save: nobody writes a stranger's row, and each edited aggregate counts its version up.</summary>
internal static class WriteRules
{
    public static void Apply(PortalDbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries())
        {
            if (entry.State is EntityState.Unchanged or EntityState.Detached)
            {
                continue;
            }

            Guard(db.User, entry);
            Count(entry);
        }
    }

    private static void Guard(CurrentUser user, EntityEntry entry)
    {
        var row = entry.Entity;
        if (row is IAppendOnly && entry.State is not EntityState.Added)
        {
            throw new InvalidOperationException($"{row.GetType().Name} is append-only.");
        }

        if (user.SeesEverything || row is IHouseRecord || RowFilters.IsFramework(row.GetType()))
        {
            return;
        }

        if (row is not IOwnedByRetailer owned || user.RetailerId is null || owned.RetailerId != user.RetailerId || WasSomebodyElses(user, entry))
        {
            throw new UnauthorizedAccessException($"{user.Name} may not write {row.GetType().Name}.");
        }
    }

    // A row that is attached with one's own key may have belonged to a stranger.
    private static bool WasSomebodyElses(CurrentUser user, EntityEntry entry) =>
        entry.State is not EntityState.Added && entry.Metadata.FindProperty(nameof(IOwnedByRetailer.RetailerId)) is not null
        && !Equals(entry.Property(nameof(IOwnedByRetailer.RetailerId)).OriginalValue, user.RetailerId);

    private static void Count(EntityEntry entry)
    {
        if (entry is { Entity: Aggregate, State: EntityState.Added or EntityState.Modified })
        {
            var version = entry.Property(nameof(Aggregate.Version));
            version.CurrentValue = entry.State is EntityState.Added ? 1 : (int)version.OriginalValue! + 1;
        }
    }
}
