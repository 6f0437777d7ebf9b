using Microsoft.Playwright;

namespace Arivu.Portal.Tests.Browser;

/// <summary>What a journey looks at on its way.</summary>
internal static class Seen
{
    /// <summary>Nothing may be wrong with what is seen. With PORTAL_SCREENSHOTS=1 a picture is kept for the documents.</summary>
    public static async Task LookAsync(Visitor visitor, string name)
    {
        var complaints = new Complaints();
        await Complaints.BeginAsync(visitor.Page);
        await complaints.LookAtAsync(visitor.Page, name);
        Findings.None(complaints.Lines);
        if (Environment.GetEnvironmentVariable("PORTAL_SCREENSHOTS") == "1")
        {
            await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root, "docs", "screenshots", $"{name}.png"), Animations = ScreenshotAnimations.Disabled });
        }
    }
}
