using Arivu.Portal.Accounts;
using Microsoft.Playwright;

namespace Arivu.Portal.Tests.Browser;

/// <summary>
/// The README's pictures: <c>PORTAL_SCREENSHOTS=1 dotnet test --filter-class "*ReadmeScreenshots"</c> takes them again and
/// writes them to docs/screenshots. Without the variable they are only checked to be there.
/// </summary>
public sealed class ReadmeScreenshots(PortalInBrowser browser) : IClassFixture<PortalInBrowser>
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "screenshots");

    [Theory]
    [InlineData("home-360", DemoAccounts.Store, "/", Look.Phone, Look.Light)]
    [InlineData("shop-360", DemoAccounts.Store, "/shop", Look.Phone, Look.Light)]
    [InlineData("dashboard-1440", DemoAccounts.Admin, "/", Look.Desk, Look.Light)]
    [InlineData("orders-1440", DemoAccounts.Admin, "/orders", Look.Desk, Look.Dark)]
    [InlineData("products-1440", DemoAccounts.Admin, "/products", Look.Desk, Look.Light)]
    [InlineData("inventory-1440", DemoAccounts.Admin, "/inventory", Look.Desk, Look.Light)]
    [InlineData("replenishment-1440", DemoAccounts.Admin, "/replenishment", Look.Desk, Look.Light)]
    [InlineData("receive-360", DemoAccounts.Staff, "/inventory/receive?order={coming}", Look.Phone, Look.Light)]
    public async Task The_readme_shows_this_page(string name, string email, string path, int width, string theme)
    {
        var file = Path.Combine(Folder, $"{name}.png");
        if (Environment.GetEnvironmentVariable("PORTAL_SCREENSHOTS") == "1")
        {
            await browser.VisitAsync(email, async visitor =>
            {
                await visitor.GoAsync(path.Contains('{', StringComparison.Ordinal) ? await OfSceneAsync(path) : path);
                await visitor.Page.EvaluateAsync("document.fonts.ready");
                await visitor.Page.ScreenshotAsync(new() { Path = file, Animations = ScreenshotAnimations.Disabled });
            }, new Look(width, theme));
        }

        Assert.True(File.Exists(file), $"{file} is missing: run this class with PORTAL_SCREENSHOTS=1.");
        Assert.Contains($"docs/screenshots/{name}.png", await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task<string> OfSceneAsync(string path) => (await browser.SceneAsync()).Aggregate(path, (text, word) => text.Replace(word.Key, word.Value, StringComparison.Ordinal));
}
