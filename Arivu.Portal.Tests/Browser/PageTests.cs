using Microsoft.Playwright;

namespace Arivu.Portal.Tests.Browser;

/// <summary>
/// Opens each page of <see cref="PageList"/> and looks at it in three widths and two themes: axe finds nothing, nothing is
/// wider than the screen, and the console, the network and the content policy stay silent. With
/// <c>PORTAL_SCREENSHOTS=1</c> it leaves a picture of each in artifacts/screens, for eyes.
/// </summary>
public abstract class PageTests(PortalInBrowser browser)
{
    private static readonly bool Pictured = Environment.GetEnvironmentVariable("PORTAL_SCREENSHOTS") == "1";
    private static readonly string Screens = Path.Combine(Repository.Root, "artifacts", "screens");

    /// <summary>Looks at all pages of a role.</summary>
    protected async Task LookAsync(string role)
    {
        var complaints = new Complaints();
        var numbers = await browser.SceneAsync();
        await browser.VisitAsync(Logins.Of(role), async visitor =>
        {
            foreach (var listed in PageList.Of(role))
            {
                await visitor.GoAsync(numbers.Aggregate(listed.Path, (path, number) => path.Replace(number.Key, number.Value, StringComparison.Ordinal)), listed.Answer);
                await Complaints.BeginAsync(visitor.Page);
                foreach (var width in Look.Widths)
                {
                    await visitor.Page.SetViewportSizeAsync(width, new Look(width).Height);
                    await LookAsync(visitor.Page, listed, new Look(width), complaints);
                    await LookAsync(visitor.Page, listed, new Look(width, Look.Dark), complaints);
                }
            }
        });

        Findings.None(complaints.Lines);
    }

    /// <summary>Reads all pages of nobody and of a shop in a language, as they are before the circuit.</summary>
    protected async Task ReadAsync(string language)
    {
        var cancel = TestContext.Current.CancellationToken;
        var numbers = await browser.SceneAsync();
        var english = await EnglishLeft.OfAsync(browser.Portal, cancel);
        var found = new List<string>();
        foreach (var role in new[] { "nobody", "retailer" })
        {
            using var visitor = await HttpVisitor.AtAsync(browser.Url, Logins.Of(role));
            await visitor.SpeakAsync(language);
            foreach (var listed in PageList.Of(role))
            {
                var page = await visitor.ReadAsync(numbers.Aggregate(listed.Path, (path, number) => path.Replace(number.Key, number.Value, StringComparison.Ordinal)));
                Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
                found.AddRange(english.On(page).Select(words => $"{role} {listed.Path}: {words}"));
            }

            await visitor.SpeakAsync("en"); // the login is everybody's
        }

        Findings.None(found);
    }

    private static async Task LookAsync(IPage page, ListedPage listed, Look look, Complaints complaints)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = look.Theme == Look.Dark ? ColorScheme.Dark : ColorScheme.Light });
        await complaints.LookAtAsync(page, $"{listed.Role} {listed.Path} {look.Width} {look.Theme}", RulesOf(look));
        if (Pictured)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(Screens, $"{listed.Role}-{listed.Name}-{look.Width}-{look.Theme}.png"), FullPage = true });
        }
    }

    // A theme changes colours alone, and a tablet's are those of the phone or of the desk.
    private static Rules RulesOf(Look look) => (look.Theme, look.Width) switch
    {
        (Look.Dark, Look.Tablet) => Rules.None,
        (Look.Dark, _) => Rules.Colours,
        (_, Look.Tablet) => Rules.AllButColours,
        _ => Rules.All,
    };
}

public sealed class TeamPageTests(PortalInBrowser browser) : PageTests(browser), IClassFixture<PortalInBrowser>
{
    [Theory]
    [InlineData("admin")]
    [InlineData("staff")]
    public Task The_team_s_pages_are_open_to_all_and_fit_their_screen(string role) => LookAsync(role);
}

public sealed class ShopPageTests(PortalInBrowser browser) : PageTests(browser), IClassFixture<PortalInBrowser>
{
    [Theory]
    [InlineData("nobody")]
    [InlineData("retailer")]
    public Task The_shop_s_pages_are_open_to_all_and_fit_their_screen(string role) => LookAsync(role);

    [Theory]
    [InlineData("ta")]
    [InlineData("hi")]
    public Task No_English_is_left_on_the_shop_s_pages(string language) => ReadAsync(language);
}

public sealed class ComplaintTests(PortalInBrowser browser) : IClassFixture<PortalInBrowser>
{
    [Fact]
    public async Task A_page_with_faults_is_complained_about()
    {
        var complaints = new Complaints();
        await browser.VisitAsync(null, async visitor =>
        {
            await visitor.GoAsync("/account/login");
            await visitor.Page.EvaluateAsync("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"data:,\"><p style=\"color:#eee;background:#fff;min-width:3000px\">pale and wide</p>')");
            await Complaints.BeginAsync(visitor.Page);
            await complaints.LookAtAsync(visitor.Page, "here");
        });

        var said = string.Join('\n', complaints.Lines);
        Assert.Contains("image-alt", said, StringComparison.Ordinal);
        Assert.Contains("color-contrast", said, StringComparison.Ordinal);
        Assert.Contains("wider than the screen", said, StringComparison.Ordinal);
    }
}
