using Arivu.Portal.Accounts;
using Microsoft.Playwright;
using OtpNet;
using static Microsoft.Playwright.Assertions;

namespace Arivu.Portal.Tests.Browser.Journeys;

public sealed class TwoFactorJourneys(PortalInBrowser browser) : IClassFixture<PortalInBrowser>
{
    // Codes of the step before and after now are good, too: three tries within one step need no waiting.
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_login_with_two_factor_opens_by_a_fresh_code_only()
    {
        var email = await Logins.NewAsync(browser.Portal);
        await browser.VisitAsync(email, async visitor =>
        {
            var (app, _) = await EnrolAsync(visitor, browser.Time);
            await visitor.SignOutAsync();

            await AskForCodeAsync(visitor, email);
            await SendCodeAsync(visitor, "000000");
            await Expect(visitor.Page.GetByText("This code is wrong")).ToBeVisibleAsync();

            await AskForCodeAsync(visitor, email);
            var code = app(Step);
            await SendCodeAsync(visitor, code);
            await visitor.ArriveAsync("/account");
            await visitor.SignOutAsync();

            await AskForCodeAsync(visitor, email);
            await SendCodeAsync(visitor, code);
            await Expect(visitor.Page.GetByText("This code is wrong")).ToBeVisibleAsync();
        });
    }

    [Fact]
    public async Task A_recovery_code_opens_the_door_once()
    {
        var email = await Logins.NewAsync(browser.Portal);
        await browser.VisitAsync(email, async visitor =>
        {
            var (_, codes) = await EnrolAsync(visitor, browser.Time);
            Assert.Equal(10, codes.Distinct(StringComparer.Ordinal).Count());
            await visitor.SignOutAsync();

            await RecoverAsync(visitor, email, codes[0]);
            await visitor.ArriveAsync("/account");
            await visitor.SignOutAsync();

            await RecoverAsync(visitor, email, codes[0]);
            await Expect(visitor.Page.GetByText("This code is wrong or was used already.")).ToBeVisibleAsync();
        });
    }

    [Fact]
    public async Task Choosing_a_new_password_does_not_skip_the_code()
    {
        var email = await Logins.NewAsync(browser.Portal);
        await browser.VisitAsync(email, async visitor =>
        {
            await EnrolAsync(visitor, browser.Time);
            await visitor.SignOutAsync();
            await visitor.GoAsync("/account/forgot-password");
            await visitor.Page.GetByLabel("Email", new() { Exact = true }).FillAsync(email);
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Send the link" }).ClickAsync();
            await visitor.GoAsync(Mailbox.LinkOf(await Mailbox.LetterAsync(browser.Portal, email, "new password")));
            await visitor.Page.GetByLabel("New password", new() { Exact = true }).FillAsync("seven red boats rowing");
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Keep this password" }).ClickAsync();
            await visitor.ArriveAsync("/account/login");

            await visitor.SendSignInAsync(email, "seven red boats rowing");

            await visitor.ArriveAsync("/account/two-factor");
        });
    }

    // Turns two-factor on with an app that knows the shown key. Gives the app (a code for now plus a shift) and the recovery codes.
    private static async Task<(Func<TimeSpan, string> App, IReadOnlyList<string> Codes)> EnrolAsync(Visitor visitor, TimeProvider clock)
    {
        await visitor.GoAsync("/account/two-factor-setup");
        var key = await visitor.Page.GetByTestId("authenticator-key").InnerTextAsync();
        var totp = new Totp(Base32Encoding.ToBytes(key.Replace(" ", "", StringComparison.Ordinal)));
        string App(TimeSpan shift) => totp.ComputeTotp(clock.GetUtcNow().UtcDateTime + shift);

        await visitor.Page.GetByLabel("Code", new() { Exact = true }).FillAsync(App(TimeSpan.Zero));
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Turn two-factor on" }).ClickAsync();
        var shown = visitor.Page.GetByTestId("recovery-codes").GetByRole(AriaRole.Listitem);
        await Expect(shown).ToHaveCountAsync(10);
        return (App, await shown.AllInnerTextsAsync());
    }

    private static async Task AskForCodeAsync(Visitor visitor, string email)
    {
        await visitor.GoAsync("/account/login?returnUrl=/account");
        await visitor.SendSignInAsync(email, DemoAccounts.Password);
        await visitor.ArriveAsync("/account/two-factor");
    }

    private static async Task SendCodeAsync(Visitor visitor, string code)
    {
        await visitor.Page.GetByLabel("Code", new() { Exact = true }).FillAsync(code);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
    }

    private static async Task RecoverAsync(Visitor visitor, string email, string code)
    {
        await AskForCodeAsync(visitor, email);
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Use a recovery code" }).ClickAsync();
        await visitor.Page.GetByLabel("Recovery code", new() { Exact = true }).FillAsync(code);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
    }
}
