using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Analytics;

/// <summary>What became of the goods of an order that somebody wants again.</summary>
/// <param name="Added">Products that stand in the cart now.</param>
/// <param name="Refused">Those that could not be put in, and why.</param>
public sealed record AgainAnswer(int Added, IReadOnlyList<RefusedAgain> Refused);

/// <summary>A product that could not be put into the cart.</summary>
/// <param name="Name">Its name when it was ordered.</param>
/// <param name="Why">The cart's own words.</param>
public sealed record RefusedAgain(string Name, string Why);

/// <summary>Puts the goods of an earlier order into the cart again.</summary>
public sealed class OrderAgain(IDbContextFactory<PortalDbContext> database, CurrentUser user, CartService carts)
{
    /// <summary>
    /// Puts the goods of the order in (<see cref="Order.Again"/>). A product of which the cart holds as much already stays as it
    /// is, so pressing twice orders nothing twice. Each product is decided by the cart's own rules.
    /// </summary>
    /// <returns>What was added; null when there is no such order, or it is not yours.</returns>
    /// <exception cref="NotAllowedException">No shop is signed in.</exception>
    public async Task<AgainAnswer?> AddAsync(string number, CancellationToken cancel)
    {
        var mine = user.RetailerId ?? throw user.Refuse();
        var wanted = await ReadAsync(number, mine, cancel);
        if (wanted.Count == 0)
        {
            return null;
        }

        var refused = new List<RefusedAgain>();
        foreach (var line in wanted.Where(line => line.InCart < line.Quantity))
        {
            try
            {
                await carts.SetAsync(line.Sku, line.Quantity, cancel);
            }
            catch (BadInputException bad)
            {
                refused.Add(new RefusedAgain(line.Name, bad.Errors.Values.First()[0]));
            }
            catch (RuleBrokenException broken)
            {
                refused.Add(new RefusedAgain(line.Name, broken.Message));
            }
        }

        return new AgainAnswer(wanted.Count - refused.Count, refused);
    }

    private async Task<List<Wanted>> ReadAsync(string number, int mine, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        var order = await db.Orders.AsNoTracking().Include(o => o.Lines).SingleOrDefaultAsync(o => o.RetailerId == mine && o.Number == number, cancel);
        var cart = await db.CartLines.Where(c => c.RetailerId == mine && c.OfferId == CartLine.NoOffer).ToDictionaryAsync(c => c.ProductId, c => c.Quantity, cancel);
        return order?.Again().Select(again => new Wanted(again.Line.Sku, again.Line.Name, again.Pieces, cart.GetValueOrDefault(again.Line.ProductId))).ToList() ?? [];
    }

    private sealed record Wanted(string Sku, string Name, int Quantity, int InCart);
}
