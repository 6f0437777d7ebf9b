using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Shortages;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <summary>A line that was taken out, as it stood: what "Undo" puts back.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="Name">Its name.</param>
/// <param name="Quantity">Pieces.</param>
/// <param name="PriceSeen">The price that was seen.</param>
/// <param name="Note">The remark.</param>
/// <param name="AddedAt">When it was put in, in UTC.</param>
/// <param name="OfferId">The short-dated offer it was taken from; <see cref="CartLine.NoOffer"/> for none.</param>
public sealed record TakenLine(int ProductId, string Name, int Quantity, Money PriceSeen, string? Note, DateTime AddedAt, int OfferId = CartLine.NoOffer)
{
    /// <inheritdoc cref="CartLine.ShipTo" />
    public string ShipTo { get; init; } = CartLine.UsualBranch;

    /// <inheritdoc cref="CartLine.IfShort" />
    public ShortChoice IfShort { get; init; }

    /// <inheritdoc cref="CartLine.SubstituteId" />
    public int? SubstituteId { get; init; }
}

/// <summary>What a change left in the cart.</summary>
/// <param name="Pieces">Pieces of the product now.</param>
/// <param name="Taken">The line as it stood where the change took it out, for "Undo".</param>
public sealed record CartPut(int Pieces, TakenLine? Taken);

/// <content>Taking out and putting back.</content>
public sealed partial class CartService
{
    /// <summary>Takes a product out.</summary>
    /// <returns>What stood there, for <see cref="RestoreAsync"/>; nothing when another screen was quicker.</returns>
    /// <exception cref="NotAllowedException">No shop is signed in.</exception>
    public Task<IReadOnlyList<TakenLine>> RemoveAsync(CartChoice what, CancellationToken cancel) => ChangeAsync(async (db, mine, ct) =>
    {
        var product = await ProductAsync(db, what.Sku, ct);
        return await TakeAsync(db, (await AllLinesAsync(db, mine, ct)).FindAll(line => line.ProductId == product.Id && line.OfferId == what.Offer && line.ShipTo == what.ShipTo), ct);
    }, cancel);

    /// <summary>Takes everything out.</summary>
    /// <returns>What stood there, for <see cref="RestoreAsync"/>.</returns>
    /// <exception cref="NotAllowedException">No shop is signed in.</exception>
    public Task<IReadOnlyList<TakenLine>> ClearAsync(CancellationToken cancel) =>
        ChangeAsync(async (db, mine, ct) => await TakeAsync(db, await AllLinesAsync(db, mine, ct), ct), cancel);

    /// <summary>Puts lines back as they stood; a product that came in again meanwhile stays as it is.</summary>
    /// <exception cref="NotAllowedException">No shop is signed in.</exception>
    public Task RestoreAsync(IReadOnlyList<TakenLine> taken, CancellationToken cancel) => ChangeAsync(async (db, mine, ct) =>
    {
        var there = (await AllLinesAsync(db, mine, ct)).Select(line => (line.ProductId, line.OfferId, line.ShipTo)).ToHashSet();
        foreach (var old in taken.Where(old => !there.Contains((old.ProductId, old.OfferId, old.ShipTo))))
        {
            var line = new CartLine(mine, old.ProductId, old.AddedAt, old.OfferId, old.ShipTo);
            line.Choose(old.IfShort, old.SubstituteId);
            line.Set(old.Quantity, old.PriceSeen);
            line.Remark(old.Note);
            db.Add(line);
        }

        return taken.Count;
    }, cancel);

    private static async Task<IReadOnlyList<TakenLine>> TakeAsync(PortalDbContext db, List<CartLine> lines, CancellationToken cancel)
    {
        var ids = lines.ConvertAll(line => line.ProductId);
        var names = await db.Products.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        db.RemoveRange(lines);
        return lines.ConvertAll(line => new TakenLine(line.ProductId, names[line.ProductId], line.Quantity, line.PriceSeen, line.Note, line.AddedAt, line.OfferId) { ShipTo = line.ShipTo, IfShort = line.IfShort, SubstituteId = line.SubstituteId });
    }
}
