using System.Text.Json;
using System.Text.RegularExpressions;

namespace Arivu.Portal.Tests.Architecture;

/// <summary>docs/configuration.md and the code say the same.</summary>
public sealed partial class ConfigurationPageTests
{
    private static readonly string[] OfTheFramework = ["ASPNETCORE_ENVIRONMENT", "AllowedHosts", "Logging:LogLevel:Default"];
    private static readonly Dictionary<string, string> Page = Read();

    [Fact]
    public void Every_line_that_reads_a_setting_is_understood() => Findings.None(SettingsInCode.NotUnderstood);

    [Fact]
    public void Every_setting_that_the_code_reads_stands_on_the_page() => Findings.None(
        SettingsInCode.Defaults.Keys.Concat(OfTheFramework).Except(Page.Keys, StringComparer.Ordinal));

    [Fact]
    public void Every_setting_on_the_page_is_read() => Findings.None(
        Page.Keys.Except(SettingsInCode.Defaults.Keys, StringComparer.Ordinal).Except(OfTheFramework, StringComparer.Ordinal));

    [Fact]
    public void The_page_says_the_defaults_of_the_code() => Findings.None(
        from setting in SettingsInCode.Defaults
        where setting.Value is not null && !setting.Value.StartsWith("System.Collections", StringComparison.Ordinal) && Page.TryGetValue(setting.Key, out var said) && said != $"`{setting.Value}`"
        select $"{setting.Key} is {setting.Value} by default, not {Page[setting.Key]}");

    [Fact]
    public void The_file_beside_the_program_sets_nothing_that_nobody_reads()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Portal, "appsettings.json")));

        Findings.None(Leaves(file.RootElement, "").Where(key => !Page.ContainsKey(key) && !key.StartsWith("Logging:", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Leaves(JsonElement element, string path) => element.ValueKind == JsonValueKind.Object
        ? element.EnumerateObject().SelectMany(member => Leaves(member.Value, path.Length == 0 ? member.Name : $"{path}:{member.Name}"))
        : [path];

    private static Dictionary<string, string> Read() => Repository.Lines("docs/configuration.md").Select(line => Row().Match(line)).Where(row => row.Success)
        .ToDictionary(row => row.Groups["key"].Value, row => row.Groups["default"].Value, StringComparer.Ordinal);

    [GeneratedRegex(@"^\| `(?<key>[\w:]+)` \| (?<default>[^|]*) \|", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();
}
