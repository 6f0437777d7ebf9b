using System.Text.Json;
using System.Text.RegularExpressions;

namespace Arivu.Portal.Tests.Api;

/// <summary>The names in an answer, as the contract writes them and as the JSON has them: <c>lines.sku</c>. A list without items has no names below it.</summary>
internal static partial class AnswerShape
{
    /// <summary>What the contract says, in its own notation: <c>{number, lines:[{sku, quantity}], reasons:[text]}</c>.</summary>
    public static IReadOnlyList<string> Of(string contract)
    {
        var (names, path, last) = (new List<string>(), new Stack<string>(), "");
        foreach (Match part in Part().Matches(contract))
        {
            switch (part.Value[0])
            {
                case '{':
                    path.Push(last.Length == 0 ? "" : $"{Before(path)}{last}.");
                    names.Remove($"{Before(path, 1)}{last}");
                    break;
                case '}':
                    path.Pop();
                    break;
                default:
                    last = part.Groups["name"].Value;
                    names.Add($"{Before(path)}{last}");
                    break;
            }
        }

        return [.. names.Order(StringComparer.Ordinal)];
    }

    /// <summary>What was answered.</summary>
    public static IReadOnlyList<string> Of(JsonElement answer) => [.. Names(answer, "").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Names(JsonElement value, string before) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Below(member.Value, $"{before}{member.Name}")),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Names(item, before)),
        _ => [],
    };

    private static List<string> Below(JsonElement value, string name)
    {
        var below = Names(value, $"{name}.").ToList();
        return below.Count == 0 ? [name] : below;
    }

    private static string Before(Stack<string> path, int skip = 0) => path.Skip(skip).FirstOrDefault() ?? "";

    // A brace, or a name with what it is said to be, up to the next comma; brackets add nothing.
    [GeneratedRegex("""[{}]|(?<name>[a-zA-Z]+)(:\[?[^{},\]]*\]?)?""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Part();
}
