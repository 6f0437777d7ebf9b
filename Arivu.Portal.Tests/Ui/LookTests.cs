using System.Text.RegularExpressions;
using System.Xml.Linq;
using MudBlazor.Utilities;

namespace Arivu.Portal.Tests.Ui;

public sealed partial class LookTests
{
    internal static readonly string Root = FindRoot();

    // mud.css dresses these; anything else of it would stand there naked, because its own sheet of 600 KB stays at home.
    [Fact]
    public void Of_MudBlazor_only_what_our_styles_dress_is_used() => Assert.Equal(
        ["MudDialog", "MudDialogProvider", "MudFocusTrap", "MudSnackbarProvider"],
        Files("Arivu.Portal", "*.razor").SelectMany(file => MudNamed().Matches(File.ReadAllText(file))).Select(part => part.Groups["name"].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("tokens.css")]
    [InlineData("tokens-dark.css")]
    public void A_tone_written_in_three_numbers_is_the_tone_itself(string sheet)
    {
        var tokens = Tokens(sheet);

        Assert.All(tokens.Keys.Where(name => name.EndsWith("-rgb", StringComparison.Ordinal)), name =>
        {
            var color = new MudColor(tokens[name[..^4]]);
            Assert.Equal($"{color.R}, {color.G}, {color.B}", tokens[name]);
        });
    }

    [Fact]
    public void Dark_names_no_token_that_light_does_not_know() => Assert.Empty(Tokens("tokens-dark.css").Keys.Except(Tokens("tokens.css").Keys, StringComparer.Ordinal));

    [Fact]
    public void Every_token_the_styles_ask_for_exists()
    {
        var known = Tokens("tokens.css").Keys.ToHashSet(StringComparer.Ordinal);
        var sheets = Files("wwwroot-assets/styles", "*.css").Concat(Files("Arivu.Portal", "*.razor.css")).ToList();
        known.UnionWith(sheets.SelectMany(file => Declared().Matches(File.ReadAllText(file))).Select(name => name.Groups["name"].Value));

        var asked = sheets.SelectMany(file => Asked().Matches(File.ReadAllText(file)).Select(name => name.Groups["name"].Value));

        Assert.Empty(asked.Distinct(StringComparer.Ordinal).Except(known, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_icon_a_page_names_is_drawn()
    {
        var drawn = XDocument.Load(Path.Combine(Root, "wwwroot-assets/icons/icons.svg")).Descendants().Select(symbol => symbol.Attribute("id")?.Value).OfType<string>().ToHashSet(StringComparer.Ordinal);

        var named = Files("Arivu.Portal", "*.razor").SelectMany(file => IconNamed().Matches(File.ReadAllText(file)).Select(icon => icon.Groups["name"].Value));

        Assert.Empty(named.Where(name => !name.StartsWith('@')).Except(drawn, StringComparer.Ordinal));
    }

    private static Dictionary<string, string> Tokens(string sheet)
    {
        var root = File.ReadAllText(Path.Combine(Root, "wwwroot-assets/styles", sheet)).Split("@media")[0];
        return Token().Matches(root).ToDictionary(token => token.Groups["name"].Value, token => token.Groups["value"].Value.Trim(), StringComparer.Ordinal);
    }

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories).Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Arivu.Portal.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run inside the repository.");
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"(?<name>--[\w-]+):\s*(?<value>[^;]+);", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Token();

    [GeneratedRegex(@"(?<name>--[\w-]+):", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Declared();

    [GeneratedRegex(@"var\((?<name>--[\w-]+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Asked();

    [GeneratedRegex(@"<(?<name>Mud\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MudNamed();

    [GeneratedRegex(@"<Icon [^>]*?Name=""(?<name>[^""]+)""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IconNamed();
}
