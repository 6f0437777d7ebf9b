using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Inventory.Warehouses;

/// <summary>Opens, describes and closes warehouses; for administrators.</summary>
/// <param name="database">Where contexts come from.</param>
/// <param name="user">Who asks.</param>
/// <param name="rules">What a typed warehouse must be.</param>
/// <param name="T">For messages beside fields.</param>
public sealed class WarehouseService(IDbContextFactory<PortalDbContext> database, CurrentUser user, IValidator<WarehouseDraft> rules, IStringLocalizer<InventoryWords> T)
{
    /// <summary>Opens another warehouse.</summary>
    /// <returns>Its key.</returns>
    /// <exception cref="BadInputException">By field of the draft; also when another has the code.</exception>
    /// <exception cref="NotAllowedException">The user is no administrator.</exception>
    public async Task<int> OpenAsync(WarehouseDraft draft, CancellationToken cancel)
    {
        user.MustBeAdmin();
        rules.Check(draft);
        await using var db = await database.CreateDbContextAsync(cancel);
        var warehouse = db.Add(Warehouse.Open(draft.CleanCode, draft.Name!, draft.Address ?? "")).Entity;
        db.Hint(new WarehousesChanged());
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException twice) when (twice.IsDuplicateKey())
        {
            throw new BadInputException(nameof(WarehouseDraft.Code), T["Another warehouse has the code {0}", draft.CleanCode]);
        }

        return warehouse.Id;
    }

    /// <summary>Describes a warehouse anew, and closes or opens it; its code stays.</summary>
    /// <returns>False when there is no such warehouse.</returns>
    /// <exception cref="BadInputException">By field of the draft.</exception>
    /// <exception cref="EditedByAnotherException">Somebody else changed it since it was loaded.</exception>
    /// <exception cref="RuleBrokenException">Code wrong-state: the warehouse that serves shops stays open.</exception>
    /// <exception cref="NotAllowedException">The user is no administrator.</exception>
    public async Task<bool> ChangeAsync(int id, WarehouseDraft draft, CancellationToken cancel)
    {
        user.MustBeAdmin();
        rules.Check(draft);
        await using var db = await database.CreateDbContextAsync(cancel);
        if (await db.Warehouses.SingleOrDefaultAsync(w => w.Id == id, cancel) is not { } warehouse)
        {
            return false;
        }

        if (warehouse.Version != draft.Version)
        {
            throw new EditedByAnotherException();
        }

        warehouse.Describe(draft.Name!, draft.Address ?? "");
        warehouse.Use(draft.Active);
        db.Hint(new WarehousesChanged());
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
