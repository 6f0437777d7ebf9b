using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <summary>Checks the lines of a wish against the catalogue and gives them the portal's own prices.</summary>
/// <param name="rates">GST of the day.</param>
/// <param name="clock">The day.</param>
public sealed class OrderOffers(GstRates rates, TimeProvider clock)
{
    /// <summary>The offers, in the order of the lines; the same product twice is one line.</summary>
    /// <exception cref="RuleBrokenException">Code quantity; <see cref="RuleBrokenException.Errors"/> names each line and why.</exception>
    public async Task<IReadOnlyList<(Product Product, LineOffer Offer)>> OfAsync(PortalDbContext db, IReadOnlyList<PlaceLine> lines, CancellationToken cancel)
    {
        var wanted = lines.Select(l => (Sku: l.Sku.Trim().ToUpperInvariant(), l.Offer)).Distinct().ToList();
        var skus = wanted.Select(w => w.Sku).Distinct(StringComparer.Ordinal).ToList();
        var products = await db.Products.AsNoTracking().Where(p => skus.Contains(p.Sku)).ToDictionaryAsync(p => p.Sku, StringComparer.Ordinal, cancel);
        var today = clock.Today();
        var offers = await ShopOffers.OfAsync(db, [.. lines.Where(l => l.Offer is not null).Select(l => l.Offer!.Value).Distinct()], today, cancel);
        Hold(lines, products, offers);
        var table = await rates.TableAsync(db, cancel);
        return [.. wanted.Select(w => (products[w.Sku], Offer(products[w.Sku], w.Offer is { } id ? offers[id] : null, lines, table, today)))];
    }

    private static LineOffer Offer(Product p, ShopOffer? offer, IReadOnlyList<PlaceLine> lines, GstTable table, DateOnly today) => new(
        p.Id, p.Sku, p.Name, p.Hsn, p.Uqc, p.CaseSize, (int)PiecesOf(lines, p.Sku, offer?.Id), p.WholesalePrice, p.Mrp, table.Resolve(p.Hsn, p.GstConditions, today).Rate, NoteOf(lines, p.Sku, offer?.Id))
    {
        Taken = offer?.Taken,
    };

    private static long PiecesOf(IReadOnlyList<PlaceLine> lines, string sku, int? offer) => Of(lines, sku, offer).Sum(l => (long)l.Quantity);

    private static string? NoteOf(IReadOnlyList<PlaceLine> lines, string sku, int? offer)
    {
        var notes = string.Join("; ", Of(lines, sku, offer).Select(l => l.Note?.Trim()).Where(note => !string.IsNullOrEmpty(note)).Distinct(StringComparer.Ordinal));
        return notes.Length == 0 ? null : Texts.Cut(notes, CartLine.NoteLength);
    }

    private static IEnumerable<PlaceLine> Of(IReadOnlyList<PlaceLine> lines, string sku, int? offer) => lines.Where(l => l.Offer == offer && string.Equals(l.Sku.Trim(), sku, StringComparison.OrdinalIgnoreCase));

    private static void Hold(IReadOnlyList<PlaceLine> lines, Dictionary<string, Product> products, Dictionary<int, ShopOffer> offers)
    {
        var wrong = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var (index, line) in lines.Index())
        {
            var sku = line.Sku.Trim().ToUpperInvariant();
            if (!products.TryGetValue(sku, out var product) || !product.Active)
            {
                wrong[$"lines[{index}].sku"] = [$"{line.Sku} is not sold."];
            }
            else if (line.Offer is { } id && (offers.GetValueOrDefault(id) is not { Holds: true } offer || offer.ProductId != product.Id))
            {
                wrong[$"lines[{index}].sku"] = [$"{product.Name}: the short-dated offer is over. Take it at the usual price, or leave it out."];
            }
            else if (line.Quantity <= 0 || !Accepts(product, PiecesOf(lines, sku, line.Offer)))
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
