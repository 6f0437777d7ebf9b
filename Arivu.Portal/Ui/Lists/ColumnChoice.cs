namespace Arivu.Portal.Ui.Lists;

/// <summary>Which columns a list leaves out, as its address says it: <c>hide=reserved,reorder</c>.</summary>
public static class ColumnChoice
{
    /// <summary>The query parameter.</summary>
    public const string Parameter = "hide";

    private const int Longest = 200;

    /// <summary>The keys that an address names; unknown ones do no harm.</summary>
    public static IReadOnlySet<string> Hidden(string? text) =>
        new HashSet<string>(text is { Length: > 0 and <= Longest } ? text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [], StringComparer.Ordinal);

    /// <summary>The address' words when one column is left out, or shown again; null when none is left out any more.</summary>
    public static string? Toggled(IReadOnlySet<string> hidden, string key)
    {
        var keys = hidden.Contains(key) ? hidden.Where(other => other != key) : hidden.Append(key);
        return string.Join(',', keys.Order(StringComparer.Ordinal)) is { Length: > 0 } text ? text : null;
    }
}
