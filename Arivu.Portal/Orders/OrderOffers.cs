using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Shortages;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <summary>Checks the lines of a wish against the catalogue and gives them the portal's own prices.</summary>
/// <param name="rates">GST of the day.</param>
/// <param name="clock">The day.</param>
public sealed class OrderOffers(GstRates rates, TimeProvider clock)
{
    /// <summary>The offers, in the order of the lines; the same product twice for the same branch is one line.</summary>
    /// <exception cref="RuleBrokenException">Code quantity; <see cref="RuleBrokenException.Errors"/> names each line and why.</exception>
    internal async Task<IReadOnlyList<OfferedLine>> OfAsync(PortalDbContext db, IReadOnlyList<PlaceLine> lines, CancellationToken cancel)
    {
        var wanted = lines.Index().GroupBy(l => (Sku: SkuOf(l.Item.Sku), l.Item.Offer, l.Item.ShipTo)).ToList();
        var skus = wanted.Select(w => w.Key.Sku).Concat(lines.Select(l => l.Substitute).OfType<string>().Select(SkuOf)).Distinct(StringComparer.Ordinal).ToList();
        var products = await db.Products.AsNoTracking().Where(p => skus.Contains(p.Sku)).ToDictionaryAsync(p => p.Sku, StringComparer.Ordinal, cancel);
        var today = clock.Today();
        var offers = await ShopOffers.OfAsync(db, [.. lines.Where(l => l.Offer is not null).Select(l => l.Offer!.Value).Distinct()], today, cancel);
        Hold(lines, products, offers);
        var table = await rates.TableAsync(db, cancel);
        return [.. wanted.Select(w => Line([.. w], products[w.Key.Sku], w.Key.Offer is { } id ? offers[id] : null) with { Instead = Substitute([.. w], products) })];

        OfferedLine Line(List<(int Index, PlaceLine Item)> asked, Product product, ShopOffer? offer) => new(asked[0].Index, asked[0].Item.ShipTo, product, Offer(product, asked.Sum(l => l.Item.Quantity)) with
        {
            Note = NoteOf(asked.Select(l => l.Item)),
            Taken = offer?.Taken,
            IfShort = asked.Select(l => l.Item.IfShort).FirstOrDefault(choice => choice != ShortChoice.Ask),
        });

        OfferedLine? Substitute(List<(int Index, PlaceLine Item)> asked, Dictionary<string, Product> known) =>
            asked.Select(l => l.Item).FirstOrDefault(l => l.IfShort == ShortChoice.Substitute)?.Substitute is { } sku && known.GetValueOrDefault(SkuOf(sku)) is { Active: true } other
            && table.Find(other.Hsn, other.GstConditions, today).Rate is not null ? new OfferedLine(asked[0].Index, asked[0].Item.ShipTo, other, Offer(other, other.MinimumQuantity)) : null;

        LineOffer Offer(Product p, int pieces) => new(p.Id, p.Sku, p.Name, p.Hsn, p.Uqc, p.CaseSize, pieces, p.WholesalePrice, p.Mrp, table.Resolve(p.Hsn, p.GstConditions, today).Rate);
    }

    private static string SkuOf(string typed) => typed.Trim().ToUpperInvariant();

    private static string? NoteOf(IEnumerable<PlaceLine> lines)
    {
        var notes = string.Join("; ", lines.Select(l => l.Note?.Trim()).Where(note => !string.IsNullOrEmpty(note)).Distinct(StringComparer.Ordinal));
        return notes.Length == 0 ? null : Texts.Cut(notes, CartLine.NoteLength);
    }

    private static long PiecesOf(IReadOnlyList<PlaceLine> lines, PlaceLine like) =>
        lines.Where(l => l.Offer == like.Offer && l.ShipTo == like.ShipTo && SkuOf(l.Sku) == SkuOf(like.Sku)).Sum(l => (long)l.Quantity);

    private static void Hold(IReadOnlyList<PlaceLine> lines, Dictionary<string, Product> products, Dictionary<int, ShopOffer> offers)
    {
        var wrong = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var (index, line) in lines.Index())
        {
            if (!products.TryGetValue(SkuOf(line.Sku), out var product) || !product.Active)
            {
                wrong[$"lines[{index}].sku"] = [$"{line.Sku} is not sold."];
            }
            else if (line.Offer is { } id && (offers.GetValueOrDefault(id) is not { Holds: true } offer || offer.ProductId != product.Id))
            {
                wrong[$"lines[{index}].sku"] = [$"{product.Name}: the short-dated offer is over. Take it at the usual price, or leave it out."];
            }
            else if (line.Quantity <= 0 || !Accepts(product, PiecesOf(lines, line)))
            {
                wrong[$"lines[{index}].quantity"] = [Quantity(product)];
            }
        }

        if (wrong.Count > 0)
        {
            throw wrong.Count == 1
                ? new RuleBrokenException("{0}", wrong.First().Value[0]) { Code = "quantity", Errors = wrong }
                : new RuleBrokenException("{0} lines cannot be ordered as they are.", wrong.Count) { Code = "quantity", Errors = wrong };
        }
    }

    private static bool Accepts(Product product, long pieces) => pieces is > 0 and <= MostPieces && product.Accepts((int)pieces);

    private static string Quantity(Product product) => product.OrderMultiple > 1
        ? $"{product.Sku}: order {product.MinimumQuantity} or more pieces, in steps of {product.OrderMultiple}, at most {IndianDigits.Group(MostPieces)}."
        : $"{product.Sku}: order {product.MinimumQuantity} to {IndianDigits.Group(MostPieces)} pieces.";

    /// <summary>Most pieces of a line: nobody means more, and sums stay exact.</summary>
    public const int MostPieces = 100_000;
}

/// <summary>A line of a wish with the portal's own price.</summary>
/// <param name="Index">Where it first stands in the wish; messages name it.</param>
/// <param name="ShipTo">Its branch by code; null for the order's own.</param>
/// <param name="Product">The product.</param>
/// <param name="Offer">What the portal offers.</param>
internal sealed record OfferedLine(int Index, string? ShipTo, Product Product, LineOffer Offer)
{
    /// <summary>The product that takes its place, with its price; the pieces are decided later.</summary>
    public OfferedLine? Instead { get; init; }
}
