using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders.Shop;

/// <summary>How one person of a store likes to see the shop; without a row it is a list.</summary>
public sealed class ShopLook : IOwnedByRetailer
{
    private ShopLook(Guid loginId) => LoginId = loginId;

    /// <summary>A person's choice.</summary>
    internal ShopLook(Guid loginId, int retailerId)
        : this(loginId) => RetailerId = retailerId;

    /// <summary>Whose.</summary>
    public Guid LoginId { get; private set; }

    /// <summary>The person's store.</summary>
    public int RetailerId { get; private set; }

    /// <summary>Cards instead of rows.</summary>
    public bool Cards { get; private set; }

    /// <summary>The person chooses.</summary>
    internal void Choose(bool cards) => Cards = cards;
}

/// <summary>Keeps how each person likes to see the shop. The team's choice stands in the address alone.</summary>
public sealed class ShopLooks(IDbContextFactory<PortalDbContext> database, CurrentUser user)
{
    /// <summary>Keeps the choice of whoever is signed in.</summary>
    public async Task KeepAsync(bool cards, CancellationToken cancel)
    {
        if (user is not { Id: { } me, RetailerId: { } mine })
        {
            return;
        }

        await using var db = await database.CreateDbContextAsync(cancel);
        var look = await db.ShopLooks.SingleOrDefaultAsync(l => l.LoginId == me && l.RetailerId == mine, cancel) ?? db.Add(new ShopLook(me, mine)).Entity;
        look.Choose(cards);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException raced) when (raced.IsDuplicateKey())
        {
            // The same person chose on another screen in this moment: that choice is as good.
        }
    }

    internal static async Task<bool> CardsAsync(PortalDbContext db, CurrentUser user, CancellationToken cancel)
    {
        if (user is not { Id: { } me, RetailerId: { } mine })
        {
            return false;
        }

        return await db.ShopLooks.Where(l => l.LoginId == me && l.RetailerId == mine).Select(l => l.Cards).SingleOrDefaultAsync(cancel);
    }
}
