namespace Arivu.Portal.Catalog;

/// <summary>
/// The codes that say which row of the GST notifications fits a product of one HSN, such as pre_packaged or namkeen. Stored
/// sorted and joined by semicolons, so that equal sets are equal texts.
/// </summary>
public static class GstConditions
{
    /// <summary>Longest stored text.</summary>
    public const int MaxLength = 200;

    private const char Joint = ';';

    /// <summary>The stored form of a set of codes.</summary>
    public static string Join(IEnumerable<string> codes) =>
        string.Join(Joint, codes.Select(code => code.Trim()).Where(code => code.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>The codes of a stored or typed text.</summary>
    public static string[] Split(string text) => text.Split(Joint, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
