using Arivu.Portal.Kernel;

namespace Arivu.Portal.Catalog.Finding;

/// <summary>
/// All products by the words they are found by. Words are compared once each, not once a product: thousands of products share a
/// few hundred words, so that an answer takes milliseconds.
/// </summary>
internal sealed class SearchIndex
{
    private const double OwnName = 1;
    private const double OtherName = 0.9;
    private const double CodePart = 0.85;
    private const double Joined = 0.8;
    private const double ShelfName = 0.7;
    private const double ShelfOtherName = 0.6;
    private const int MostWords = 8;
    private const int LongestSearch = 100;
    private const int ShortestMeaning = 4;
    private const int ShortestCodePart = 4;

    private readonly IReadOnlyList<ShelfProduct> _products;
    private readonly List<(Term Word, List<(int Product, double Weight)> Stands)> _words;
    private readonly List<string> _codes;
    private readonly List<int> _lengths;

    /// <summary>Takes all products apart.</summary>
    public SearchIndex(IReadOnlyList<ShelfProduct> products)
    {
        _products = products;
        _codes = [.. products.Select(p => SearchTerms.Code(p.Sku))];
        var words = new Dictionary<string, (Term Word, List<(int, double)> Stands)>(StringComparer.Ordinal);
        var lengths = new List<int>(products.Count);
        foreach (var (at, product) in products.Index())
        {
            var weights = WordsOf(product);
            foreach (var (word, weight) in weights)
            {
                words.TryAdd(word, (Term.Of(word), []));
                words[word].Stands.Add((at, weight));
            }

            lengths.Add(weights.Count(w => w.Value == OwnName));
        }

        (_words, _lengths) = ([.. words.Values], lengths);
    }

    /// <summary>The products of this index.</summary>
    public IReadOnlyList<ShelfProduct> Products => _products;

    /// <summary>
    /// The products that fit, best first. A SKU or a barcode finds its product alone; else each word must fit, then near words
    /// count, then what fits most words: the next question is asked only when the one before found nothing.
    /// </summary>
    /// <param name="typed">What was typed or scanned.</param>
    /// <param name="isOffered">Whether a product counts at all.</param>
    /// <returns>Put in order as far as it is read: who takes twenty of thousands does not wait for the rest.</returns>
    public IEnumerable<ShelfProduct> Find(string typed, Func<ShelfProduct, bool> isOffered)
    {
        var text = Texts.Cut(typed, LongestSearch).Trim();
        if (Coded(text).Where(isOffered).ToList() is { Count: > 0 } coded)
        {
            return coded;
        }

        var terms = SearchTerms.Of(text).Take(MostWords).Select(Term.Of).ToList();
        if (terms.Count == 0)
        {
            return [];
        }

        var (fits, offered) = (terms.ConvertAll(FitsOf), Enumerable.Range(0, _products.Count).Where(at => isOffered(_products[at])).ToList());
        Func<int, bool>[] questions = [at => fits.All(fit => fit[at].Is >= TermFit.Sure), at => fits.All(fit => fit[at].Is > 0), at => Meant(terms, fits, at)];
        return Ranked(fits, questions.Select(question => offered.FindAll(at => question(at))).FirstOrDefault(found => found.Count > 0) ?? []);
    }

    /// <summary>The product with this SKU, with or without its hyphens, or barcode; null for none.</summary>
    public ShelfProduct? WithCode(string typed)
    {
        var code = SearchTerms.Code(typed);
        return code.Length == 0 ? null : _products.Where((p, at) => _codes[at] == code || (p.Ean13 is { } ean && ean.TrimStart('0') == code.TrimStart('0'))).FirstOrDefault();
    }

    // A whole code alone; the beginning of one, or the last digits of a barcode, where no space was typed.
    private List<ShelfProduct> Coded(string text)
    {
        if (WithCode(text) is { } one)
        {
            return [one];
        }

        var code = SearchTerms.Code(text);
        return code.Length < ShortestCodePart || text.Contains(' ', StringComparison.Ordinal) ? []
            : [.. _products.Where((p, at) => _codes[at].StartsWith(code, StringComparison.Ordinal) || (code.All(char.IsAsciiDigit) && p.Ean13?.EndsWith(code, StringComparison.Ordinal) == true))];
    }

    private (double Is, double Counts)[] FitsOf(Term typed)
    {
        var best = new (double Is, double Counts)[_products.Count];
        foreach (var (word, stands) in _words)
        {
            if (TermFit.Of(typed, word) is > 0 and var fit)
            {
                foreach (var (product, weight) in stands)
                {
                    best[product] = (Math.Max(best[product].Is, fit), Math.Max(best[product].Counts, fit * weight));
                }
            }
        }

        return best;
    }

    private IEnumerable<ShelfProduct> Ranked(List<(double Is, double Counts)[]> fits, List<int> found) =>
        found.OrderByDescending(at => fits.Sum(fit => fit[at].Counts)).ThenBy(at => _lengths[at]).ThenBy(at => _products[at].Name, StringComparer.OrdinalIgnoreCase).Select(at => _products[at]);

    // At least half of the words, and one of them long enough to mean something.
    private static bool Meant(List<Term> terms, List<(double Is, double Counts)[]> fits, int at) =>
        fits.Count(fit => fit[at].Is > 0) * 2 >= terms.Count && terms.Where((term, i) => fits[i][at].Is >= TermFit.Sure && term.Written.Count(char.IsLetter) >= ShortestMeaning).Any();

    private static Dictionary<string, double> WordsOf(ShelfProduct product)
    {
        var (name, shelf) = (SearchTerms.Of($"{product.Name} {product.PackSize}"), SearchTerms.Of(product.Category));
        var spelt = name.Select(Sounds.Spelt).ToHashSet(StringComparer.Ordinal);
        var words = new Dictionary<string, double>(StringComparer.Ordinal);
        Put(name, OwnName);
        Put(OtherNames.Of(spelt), OtherName);
        Put(SearchTerms.Of(product.Sku), CodePart);
        Put(name.Zip(name.Skip(1), (one, next) => one + next), Joined);
        Put(shelf, ShelfName);
        spelt.UnionWith(shelf.Select(Sounds.Spelt));
        Put(OtherNames.Of(spelt), ShelfOtherName);
        return words;

        void Put(IEnumerable<string> some, double weight)
        {
            foreach (var word in some)
            {
                words.TryAdd(word, weight);
            }
        }
    }
}
