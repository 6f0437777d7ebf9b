using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Arivu.Portal.Tests.Browser;

public sealed class PageTests(PortalInBrowser browser) : IClassFixture<PortalInBrowser>
{
    public static TheoryData<string, string> RolesAndThemes => new MatrixTheoryData<string, string>(["nobody", "retailer", "staff", "admin"], [Look.Light, Look.Dark]);

    [Theory]
    [MemberData(nameof(RolesAndThemes))]
    public async Task Every_page_is_accessible_and_fits_its_screen(string role, string theme)
    {
        var complaints = new List<string>();
        await browser.VisitAsync(Logins.Of(role), async visitor =>
        {
            foreach (var page in PageList.Of(role))
            {
                await visitor.GoAsync(page.Path, page.Answer);
                foreach (var width in Look.Widths)
                {
                    await visitor.Page.SetViewportSizeAsync(width, new Look(width).Height);
                    complaints.AddRange(await ComplaintsAsync(visitor.Page, $"{page.Role} {page.Path} {width} {theme}"));
                    await PhotographAsync(visitor.Page, $"{page.Role}-{page.Name}-{width}-{theme}");
                }
            }
        }, new Look(Theme: theme));

        Findings.None(complaints);
    }

    private static async Task<List<string>> ComplaintsAsync(IPage page, string where)
    {
        await SettleAsync(page);
        var complaints = new List<string>();
        var (content, screen) = (await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), await page.EvaluateAsync<int>("window.innerWidth"));
        if (content > screen)
        {
            complaints.Add($"{where}: {content} px wide on a screen of {screen} px");
        }

        var axe = await page.RunAxe();
        complaints.AddRange(axe.Violations.Select(v => $"{where}: {v.Impact} {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(Cut))}"));
        return complaints;
    }

    // Fonts are there and the new width has been laid out.
    private static async Task SettleAsync(IPage page) =>
        await page.EvaluateAsync("document.fonts.ready.then(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))");

    private static string Cut(AxeResultNode node) => node.Html.Length > 160 ? $"{node.Html[..160]}…" : node.Html;

    private static async Task PhotographAsync(IPage page, string name) =>
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root, "artifacts", "screens", $"{name}.png"), FullPage = true });
}
