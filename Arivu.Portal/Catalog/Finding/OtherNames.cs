using Arivu.Portal.Data;

namespace Arivu.Portal.Catalog.Finding;

/// <summary>What shops call goods besides the name on the pack, in Tamil, Hindi and the trade's English (<c>other-names.csv</c>).</summary>
internal static class OtherNames
{
    private static readonly (string[] About, string[] Names)[] All =
        [.. EmbeddedCsv.Read(typeof(OtherNames), "other-names.csv").Select(row => (Spelt(row["about"]), row["names"].Split(';').SelectMany(SearchTerms.Of).Distinct(StringComparer.Ordinal).ToArray()))];

    /// <summary>Words by which a product is called besides its own.</summary>
    /// <param name="spelt">The words of its name and shelf, as <see cref="Sounds.Spelt"/> writes them.</param>
    public static IEnumerable<string> Of(IReadOnlySet<string> spelt) => All.Where(entry => entry.About.All(spelt.Contains)).SelectMany(entry => entry.Names);

    private static string[] Spelt(string about) => [.. SearchTerms.Of(about).Select(Sounds.Spelt)];
}
