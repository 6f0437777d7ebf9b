using System.Globalization;
using System.Text.RegularExpressions;

namespace Arivu.Portal.Tests.Architecture;

/// <summary>The settings that the portal's code reads, found in its words and, where a section becomes an object, in that object.</summary>
internal static partial class SettingsInCode
{
    /// <summary>Every key, with its default where an object holds it; null where code decides.</summary>
    public static readonly IReadOnlyDictionary<string, string?> Defaults = Find();

    /// <summary>Lines that read settings in a way this class does not understand: they would be missing without a word.</summary>
    public static IEnumerable<string> NotUnderstood =>
        from line in Lines()
        where Touch().IsMatch(line.Text) && !Keys(line.File, line.Text).Any()
        select $"{line.File}: {line.Text.Trim()}";

    private static SortedDictionary<string, string?> Find()
    {
        var found = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (key, value) in Lines().SelectMany(line => Keys(line.File, line.Text)))
        {
            found[key] = value;
        }

        return found;
    }

    private static IEnumerable<(string File, string Text)> Lines() =>
        from file in Repository.Files("Arivu.Portal", ".cs", ".razor")
        from line in Repository.Lines(file)
        where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
        select (file, line);

    private static IEnumerable<(string Key, string? Default)> Keys(string file, string line) =>
        Named().Matches(line).Select(m => (m.Groups["key"].Value, (string?)null))
            .Concat(Connection().Matches(line).Select(m => ($"ConnectionStrings:{m.Groups["name"].Value}", (string?)null)))
            .Concat(Section().Matches(line).SelectMany(m => Of(m.Groups["section"].Value, m.Groups["type"].Value)))
            .Concat(Composed().Matches(line).SelectMany(m => Facts(file, m.Groups["section"].Value)));

    private static IEnumerable<(string Key, string? Default)> Of(string section, string type)
    {
        if (type.EndsWith("[]", StringComparison.Ordinal))
        {
            return [(section, null)];
        }

        var bound = typeof(Program).Assembly.GetTypes().Single(t => t.Name == type);
        var fresh = Activator.CreateInstance(bound);
        return bound.GetProperties().Where(p => p.CanWrite).Select(p => ($"{section}:{p.Name}", Written(p.GetValue(fresh))));
    }

    // As Seller reads: a key made of the section and the name of a property.
    private static IEnumerable<(string Key, string? Default)> Facts(string file, string section) =>
        from line in Repository.Lines(file)
        from Match fact in Fact().Matches(line)
        select ($"{section}:{fact.Groups["name"].Value}", (string?)null);

    private static string? Written(object? value) => value switch
    {
        null or "" => null,
        bool yes => yes ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    [GeneratedRegex("""\b([sS]ettings|[cC]onfiguration)(\["(?<key>[\w:]+)"\]|\.GetValue(<[\w?]+>)?\("(?<key>[\w:]+)")""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();

    [GeneratedRegex("""\.GetConnectionString\("(?<name>\w+)"\)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Connection();

    [GeneratedRegex("""Configure<(?<type>\w+)>\(\w+\.GetSection\("(?<section>[\w:]+)"\)\)|\.GetSection\("(?<section>[\w:]+)"\)\.Get<(?<type>[\w\[\]]+)>\(\)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Section();

    [GeneratedRegex("""\bsettings\[\$"(?<section>\w+):\{key\}"\]""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Composed();

    [GeneratedRegex(@"\bFact\(nameof\((?<name>\w+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fact();

    [GeneratedRegex(@"\b([sS]ettings|[cC]onfiguration)(\[|\.Get(Value|Section|ConnectionString|Children)\b)|\.GetSection\(|\.GetConnectionString\(|\bIConfiguration (?!settings\b|configuration\b)\w+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Touch();
}
