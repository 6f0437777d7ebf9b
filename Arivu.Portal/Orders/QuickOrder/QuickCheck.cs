using Arivu.Portal.Catalog;
using Arivu.Portal.Catalog.Finding;
using Arivu.Portal.Kernel;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Orders.QuickOrder;

/// <summary>Says of each line what it means, or why it cannot be ordered. Looks everything up in memory: thousands of lines take no longer than a look.</summary>
/// <param name="finder">What shops can order.</param>
/// <param name="all">The whole catalogue, with what was withdrawn.</param>
/// <param name="T">The room's words.</param>
internal sealed class QuickCheck(ShopFinder finder, IReadOnlyList<ShelfProduct> all, IStringLocalizer<OrdersWords> T)
{
    private const int ShortestCode = 6;
    private const int MostSlips = 2;
    private readonly Dictionary<string, ShopRow> _sold = Named(finder.Rows, row => row.Product);
    private readonly Dictionary<string, ShelfProduct> _withdrawn = Named(Withdrawn(finder, all), product => product);

    /// <summary>The shop of this moment.</summary>
    public ShopFinder Finder => finder;

    /// <summary>All lines, decided.</summary>
    public (IReadOnlyList<QuickFault> Faults, IReadOnlyList<QuickGood> Goods) Of(IReadOnlyList<QuickLine> lines)
    {
        var faults = new List<(int At, QuickFault Fault)>();
        var read = new List<Read>();
        foreach (var (at, line) in lines.Index())
        {
            if (RowOf(line.Wish.Said) is not { } row)
            {
                faults.Add((at, new QuickFault(line, WithdrawnOf(line.Wish.Said), WhyUnknown(line.Wish.Said), [])));
            }
            else if (QuickAmount.Read(line.Wish.Pieces, row.Product.CaseSize) is not { } pieces)
            {
                faults.Add((at, new QuickFault(line, row.Product, WhyNoPieces(line.Wish.Pieces), [CartQuantity.First(row.Product)])));
            }
            else
            {
                read.Add(new Read(at, line, row, pieces));
            }
        }

        var goods = new List<QuickGood>();
        foreach (var group in read.GroupBy(one => one.Row.Product.Id))
        {
            Decide([.. group], goods, faults);
        }

        return ([.. faults.OrderBy(f => f.At).Select(f => f.Fault)], Ordered(goods, lines));
    }

    /// <summary>What a code, a barcode or a whole name means; null when it is none that shops can order.</summary>
    public ShopRow? RowOf(string said) => Found(_sold, said);

    /// <summary>What may be meant by a code that no product has: the one whose code lies a slip of a finger away, or two; null for none.</summary>
    public ShopRow? NearCode(string said)
    {
        var code = SearchTerms.Code(said);
        return code.Length < ShortestCode || said.Contains(' ', StringComparison.Ordinal) || !code.Any(char.IsDigit) ? null
            : Enumerable.Range(1, MostSlips).Select(slips => finder.Rows.FirstOrDefault(row => SpellingDistance.IsWithin(code, SearchTerms.Code(row.Product.Sku), slips))).FirstOrDefault(row => row is not null);
    }

    private void Decide(List<Read> group, List<QuickGood> goods, List<(int At, QuickFault Fault)> faults)
    {
        var product = group[0].Row.Product;
        var fits = FullPacks.Of(group.ConvertAll(one => one.Pieces), product.OrderMultiple);
        var good = group.Where((_, i) => fits[i]).ToList();
        var sum = good.Sum(one => (long)one.Pieces);
        if (sum < product.MinimumQuantity || sum > OrderOffers.MostPieces)
        {
            good = [];
        }

        faults.AddRange(group.Except(good).Select(one => (one.At, new QuickFault(one.Line, product, WhyNot(product, one.Pieces, sum), Choices(product, one.Pieces)))));
        if (good.Count > 0)
        {
            goods.Add(new QuickGood(good[0].Row, good.ConvertAll(one => one.Pieces), good.ConvertAll(one => one.Line.Key)));
        }
    }

    private ShelfProduct? WithdrawnOf(string said) => Found(_withdrawn, said);

    private string WhyUnknown(string said) => WithdrawnOf(said) is not null ? T["Not sold any more"]
        : said.Length == 0 ? T["No code and no name"]
        : said.Contains(' ', StringComparison.Ordinal) || !said.Any(char.IsDigit) ? T["No product is called that"] : T["No such code"];

    private string WhyNoPieces(string written) => written.Length == 0 ? T["How many pieces?"] : T["“{0}” is no number of pieces", written];

    private string WhyNot(ShelfProduct product, int pieces, long together) => pieces switch
    {
        <= 0 => T["{0} is no quantity", pieces],
        _ when pieces > OrderOffers.MostPieces || (pieces % product.OrderMultiple == 0 && together > OrderOffers.MostPieces) => T["One order takes {0} pieces at most", IndianDigits.Group(OrderOffers.MostPieces)],
        _ when pieces < product.MinimumQuantity => T["{0} pieces is the least", product.MinimumQuantity],
        _ => T["{0} is not a full pack of {1}", pieces, product.OrderMultiple],
    };

    // The nearest full packs below and above, as the mock-up offers them.
    private static IReadOnlyList<int> Choices(ShelfProduct product, int pieces)
    {
        var (least, most) = (OrderQuantity.Nearest(product.MinimumQuantity, product.MinimumQuantity, product.OrderMultiple), OrderOffers.MostPieces / product.OrderMultiple * product.OrderMultiple);
        least = least % product.OrderMultiple == 0 ? least : ((least / product.OrderMultiple) + 1) * product.OrderMultiple;
        var below = Math.Clamp(pieces / product.OrderMultiple * product.OrderMultiple, least, most);
        return pieces <= below || below == most ? [below] : [below, below + product.OrderMultiple];
    }

    // What was typed stands where the eye is: at the top, the newest first.
    private static IReadOnlyList<QuickGood> Ordered(List<QuickGood> goods, IReadOnlyList<QuickLine> lines)
    {
        var typed = lines.Where(line => line.Wish.From == QuickSource.Typed).Select(line => line.Key).ToHashSet();
        return [.. goods.OrderByDescending(good => good.Keys.Where(typed.Contains).DefaultIfEmpty(0).Max()).ThenBy(good => good.Keys[0])];
    }

    // The whole text; or a code with the product's name behind it.
    private static TRow? Found<TRow>(Dictionary<string, TRow> names, string said)
        where TRow : class
    {
        var whole = SearchTerms.Code(said);
        return whole.Length == 0 ? null
            : names.GetValueOrDefault(whole.TrimStart('0')) ?? (said.Split(' ', 2) is [var first, _] && first.Any(char.IsDigit) && first.Contains('-', StringComparison.Ordinal) ? names.GetValueOrDefault(SearchTerms.Code(first)) : null);
    }

    private static List<ShelfProduct> Withdrawn(ShopFinder finder, IReadOnlyList<ShelfProduct> all)
    {
        var offered = finder.Rows.Select(row => row.Product.Id).ToHashSet();
        return [.. all.Where(product => !offered.Contains(product.Id))];
    }

    // What several products are called says nothing.
    private static Dictionary<string, TRow> Named<TRow>(IReadOnlyList<TRow> rows, Func<TRow, ShelfProduct> product) =>
        rows.SelectMany(row => NamesOf(product(row)).Distinct(StringComparer.Ordinal).Select(name => (name, row)))
            .GroupBy(named => named.name, StringComparer.Ordinal).Where(group => group.Count() == 1)
            .ToDictionary(group => group.Key, group => group.First().row, StringComparer.Ordinal);

    private static IEnumerable<string> NamesOf(ShelfProduct product) =>
        new[] { product.Sku, product.Ean13?.TrimStart('0'), product.Name }.Where(name => !string.IsNullOrWhiteSpace(name)).Select(name => SearchTerms.Code(name!));

    private sealed record Read(int At, QuickLine Line, ShopRow Row, int Pieces);
}
