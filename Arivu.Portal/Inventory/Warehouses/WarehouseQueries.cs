using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory.Warehouses;

/// <summary>Reads warehouses; for the team only.</summary>
/// <param name="database">Where contexts come from.</param>
/// <param name="user">Who asks.</param>
public sealed class WarehouseQueries(IDbContextFactory<PortalDbContext> database, CurrentUser user)
{
    /// <summary>All warehouses, the one that serves shops first; one row is a firm that never meets the word.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<IReadOnlyList<WarehouseRow>> AllAsync(CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        var warehouses = db.Warehouses.AsNoTracking().OrderBy(w => w.Id);
        return await warehouses.Select(w => new WarehouseRow(w.Id, w.Code, w.Name, w.Address, w.Active, w.Version)).ToListAsync(cancel);
    }

    /// <summary>All warehouses with what lies in them.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<IReadOnlyList<WarehouseStock>> HeldAsync(CancellationToken cancel)
    {
        var all = await AllAsync(cancel);
        await using var db = await database.CreateDbContextAsync(cancel);
        var held = await db.Batches.AsNoTracking().Where(b => b.OnHand > 0).GroupBy(b => b.WarehouseId)
            .Select(g => new { g.Key, Batches = g.Count(), Pieces = g.Sum(b => (long)b.OnHand) }).ToDictionaryAsync(g => g.Key, cancel);
        return [.. all.Select(w => new WarehouseStock(w, held.GetValueOrDefault(w.Id)?.Batches ?? 0, held.GetValueOrDefault(w.Id)?.Pieces ?? 0))];
    }
}

/// <summary>A warehouse as lists and choices show it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Code">What people write on papers.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Active">Whether goods may still be sent there.</param>
/// <param name="Version">What was read, so that another's edit is noticed.</param>
public sealed record WarehouseRow(int Id, string Code, string Name, string Address, bool Active, int Version)
{
    /// <summary>Whether shops are served from it.</summary>
    public bool IsMain => Id == Warehouse.Main;
}

/// <summary>A warehouse and what lies in it.</summary>
/// <param name="Place">The warehouse.</param>
/// <param name="Batches">Batches with pieces.</param>
/// <param name="Pieces">Pieces of all of them.</param>
public sealed record WarehouseStock(WarehouseRow Place, int Batches, long Pieces);
