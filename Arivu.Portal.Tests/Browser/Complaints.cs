using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Arivu.Portal.Tests.Browser;

/// <summary>What is wrong with pages, each fault once with the places where it stands.</summary>
public sealed class Complaints
{
    private const int PlacesShown = 4;
    private readonly Dictionary<string, List<string>> _places = new(StringComparer.Ordinal);

    // Only the findings are wanted; without this axe describes everything it liked, too.
    private static readonly AxeRunOptions All = new() { ResultTypes = [ResultType.Violations] };

    // A theme changes colours and nothing else.
    private static readonly AxeRunOptions Colours = new() { ResultTypes = [ResultType.Violations], RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] } };

    /// <summary>Each fault on a line of its own.</summary>
    public IEnumerable<string> Lines => _places.Select(fault =>
        $"{fault.Key}\n    on {string.Join(", ", fault.Value.Take(PlacesShown))}{(fault.Value.Count > PlacesShown ? $" and {fault.Value.Count - PlacesShown} more" : "")}");

    /// <summary>Looks at a page as it stands.</summary>
    /// <param name="page">The page.</param>
    /// <param name="where">Names the place.</param>
    /// <param name="coloursOnly">Whether the rest was looked at already.</param>
    public async Task LookAtAsync(IPage page, string where, bool coloursOnly)
    {
        // Fonts are there and a new width has been laid out.
        await page.EvaluateAsync("document.fonts.ready.then(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))");
        var (content, screen) = (await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), await page.EvaluateAsync<int>("window.innerWidth"));
        if (content > screen)
        {
            Note("wider than the screen", $"{where} by {content - screen} px");
        }

        var axe = await page.RunAxe(coloursOnly ? Colours : All);
        foreach (var (violation, node) in axe.Violations.SelectMany(v => v.Nodes, (v, node) => (v, node)))
        {
            Note($"{violation.Impact} {violation.Id}: {violation.Help}: {Cut(node.Html)}", where);
        }
    }

    private void Note(string fault, string where) => (_places.TryGetValue(fault, out var places) ? places : _places[fault] = []).Add(where);

    private static string Cut(string html) => html.Length > 200 ? $"{html[..200]}…" : html;
}
