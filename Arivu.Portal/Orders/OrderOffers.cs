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
        var skus = lines.Select(l => l.Sku.Trim().ToUpperInvariant()).Distinct(StringComparer.Ordinal).ToList();
        var products = await db.Products.AsNoTracking().Where(p => skus.Contains(p.Sku)).ToDictionaryAsync(p => p.Sku, StringComparer.Ordinal, cancel);
        Hold(lines, products);
        var (table, today) = (await rates.TableAsync(db, cancel), clock.Today());
        return [.. skus.Select(sku => (products[sku], Offer(products[sku], lines, table, today)))];
    }

    private static LineOffer Offer(Product p, IReadOnlyList<PlaceLine> lines, GstTable table, DateOnly today) => new(
        p.Id, p.Sku, p.Name, p.Hsn, p.Uqc, p.CaseSize, (int)PiecesOf(lines, p.Sku), p.WholesalePrice, p.Mrp, table.Resolve(p.Hsn, p.GstConditions, today).Rate, NoteOf(lines, p.Sku));

    private static long PiecesOf(IReadOnlyList<PlaceLine> lines, string sku) => Of(lines, sku).Sum(l => (long)l.Quantity);

    private static string? NoteOf(IReadOnlyList<PlaceLine> lines, string sku)
    {
        var notes = string.Join("; ", Of(lines, sku).Select(l => l.Note?.Trim()).Where(note => !string.IsNullOrEmpty(note)).Distinct(StringComparer.Ordinal));
        return notes.Length == 0 ? null : Texts.Cut(notes, CartLine.NoteLength);
    }

    private static IEnumerable<PlaceLine> Of(IReadOnlyList<PlaceLine> lines, string sku) => lines.Where(l => string.Equals(l.Sku.Trim(), sku, StringComparison.OrdinalIgnoreCase));

    private static void Hold(IReadOnlyList<PlaceLine> lines, Dictionary<string, Product> products)
    {
        var wrong = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var (index, line) in lines.Index())
        {
            var sku = line.Sku.Trim().ToUpperInvariant();
            if (!products.TryGetValue(sku, out var product) || !product.Active)
            {
                wrong[$"lines[{index}].sku"] = [$"{line.Sku} is not sold."];
            }
            else if (line.Quantity <= 0 || !Accepts(product, PiecesOf(lines, sku)))
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
