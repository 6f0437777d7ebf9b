using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Shortages;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <summary>A shop's cart inside an operation.</summary>
internal static class Cart
{
    /// <summary>Takes all lines out of the cart to place them.</summary>
    /// <param name="db">A context inside the placing's transaction.</param>
    /// <param name="retailerId">Whose cart.</param>
    /// <param name="seen">The cart as the person saw it; null does not ask.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <exception cref="RuleBrokenException">Code cart-changed: it is empty, or lines or prices changed since they were seen.</exception>
    public static async Task<IReadOnlyList<PlaceLine>> TakeAsync(PortalDbContext db, int retailerId, string? seen, CancellationToken cancel)
    {
        var lines = await db.CartLines.Where(l => l.RetailerId == retailerId).OrderBy(l => l.ProductId).TagWith(RowLocks.ForUpdate).ToListAsync(cancel);
        if (lines.Count == 0)
        {
            throw new RuleBrokenException("The cart is empty: it may have been placed on another screen.") { Code = "cart-changed" };
        }

        var ids = lines.Select(l => l.ProductId).Concat(lines.Select(l => l.SubstituteId).OfType<int>()).Distinct().ToList();
        var products = await db.Products.AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Sku, p.WholesalePrice }).ToDictionaryAsync(p => p.Id, cancel);
        var offers = await ShopOffers.OfAsync(db, [.. lines.Where(l => l.OfferId != CartLine.NoOffer).Select(l => l.OfferId)], db.Clock.Today(), cancel);
        if (seen is not null && seen != Seen(lines.Select(l => (Marked(CartKey.Of(products[l.ProductId].Sku, l.OfferId, l.ShipTo), l.IfShort, l.SubstituteId), l.Quantity, PriceOf(products[l.ProductId].WholesalePrice, offers.GetValueOrDefault(l.OfferId))))))
        {
            throw Changed();
        }

        db.RemoveRange(lines);
        await db.CartDetails.Where(d => d.RetailerId == retailerId).ExecuteDeleteAsync(cancel);
        db.Hint(new CartChanged(retailerId));
        return [.. InOrder(lines).Select(l => new PlaceLine(products[l.ProductId].Sku, l.Quantity, l.Note)
        {
            Offer = l.OfferId == CartLine.NoOffer ? null : l.OfferId,
            ShipTo = l.ShipTo == CartLine.UsualBranch ? null : l.ShipTo,
            IfShort = l.IfShort,
            Substitute = l.SubstituteId is { } other ? products[other].Sku : null,
        })];
    }

    /// <summary>The cart's lines, oldest first: messages about <c>lines[i]</c> are about the i-th of them.</summary>
    public static IOrderedEnumerable<CartLine> InOrder(IEnumerable<CartLine> lines) =>
        lines.OrderBy(l => l.AddedAt).ThenBy(l => l.ProductId).ThenBy(l => l.OfferId).ThenBy(l => l.ShipTo, StringComparer.Ordinal);

    /// <summary>What the shop is told whose cart is not as it saw it.</summary>
    public static RuleBrokenException Changed() => new("The cart or a price changed since you looked. Look again, then place the order.") { Code = "cart-changed" };

    /// <summary>What a piece costs now, before GST: less the offer's percent as long as it holds.</summary>
    public static Money PriceOf(Money usual, ShopOffer? offer) => offer is { Holds: true } ? offer.PriceOf(usual) : usual;

    /// <summary>A line's key, with what was chosen for it where it is short.</summary>
    public static string Marked(string key, ShortChoice ifShort, int? substituteId) => ifShort == ShortChoice.Ask ? key : string.Create(CultureInfo.InvariantCulture, $"{key} {ifShort} {substituteId}");

    /// <summary>What a cart looks like to a person, in short: products, pieces and prices.</summary>
    public static string Seen(IEnumerable<(string Key, int Quantity, Money Price)> lines)
    {
        var text = string.Join('\n', lines.OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Key} {l.Quantity} {l.Price.Paise}")));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
    }
}
