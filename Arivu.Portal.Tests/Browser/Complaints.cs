using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Arivu.Portal.Tests.Browser;

/// <summary>Which of axe's rules are asked; the slowest by far is the one of colours.</summary>
public enum Rules
{
    /// <summary>None: only the width is looked at.</summary>
    None,

    /// <summary>Contrast.</summary>
    Colours,

    /// <summary>All but contrast.</summary>
    AllButColours,

    /// <summary>All.</summary>
    All,
}

/// <summary>What is wrong with pages, each fault once with the places where it stands.</summary>
public sealed class Complaints
{
    private const string Contrast = "color-contrast";
    private const int PlacesShown = 4;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();
    private readonly Dictionary<string, List<string>> _places = new(StringComparer.Ordinal);

    // Axe runs inside the page and only what it found travels: its own driver opens a second page for each run, six times a page.
    private const string Run = """
        options => axe.run(document, { resultTypes: ["violations"], ...options })
          .then(found => found.violations.flatMap(fault => fault.nodes.map(node => `${fault.impact} ${fault.id}: ${fault.help}: ${node.html.slice(0, 200)}`)))
        """;

    // Fonts are there and a new width has been laid out.
    private const string Settle = "document.fonts.ready.then(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))";

    /// <summary>Each fault on a line of its own.</summary>
    public IEnumerable<string> Lines => _places.Select(fault =>
        $"{fault.Key}\n    on {string.Join(", ", fault.Value.Take(PlacesShown))}{(fault.Value.Count > PlacesShown ? $" and {fault.Value.Count - PlacesShown} more" : "")}");

    /// <summary>Makes a freshly opened page ready to be looked at.</summary>
    public static async Task BeginAsync(IPage page) => await page.EvaluateAsync(Axe);

    /// <summary>Looks at a page as it stands.</summary>
    /// <param name="page">The page.</param>
    /// <param name="where">Names the place.</param>
    /// <param name="rules">What of it was not looked at already.</param>
    public async Task LookAtAsync(IPage page, string where, Rules rules = Rules.All)
    {
        await page.EvaluateAsync(Settle).WaitAsync(Longest); // Playwright waits for a script for ever
        var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth");
        if (over > 0)
        {
            Note("wider than the screen", $"{where} by {over} px");
        }

        if (rules == Rules.None)
        {
            return;
        }

        foreach (var fault in await page.EvaluateAsync<string[]>(Run, OptionsOf(rules)).WaitAsync(Longest))
        {
            Note(fault, where);
        }
    }

    private static Dictionary<string, object> OptionsOf(Rules rules) => rules switch
    {
        Rules.Colours => new() { ["runOnly"] = new Dictionary<string, object> { ["type"] = "rule", ["values"] = new[] { Contrast } } },
        Rules.AllButColours => new() { ["rules"] = new Dictionary<string, object> { [Contrast] = new Dictionary<string, object> { ["enabled"] = false } } },
        _ => [],
    };

    private void Note(string fault, string where) => (_places.TryGetValue(fault, out var places) ? places : _places[fault] = []).Add(where);
}
