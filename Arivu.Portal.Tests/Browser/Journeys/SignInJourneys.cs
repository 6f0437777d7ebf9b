using Arivu.Portal.Accounts;
using Arivu.Portal.Kernel;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Arivu.Portal.Tests.Browser.Journeys;

public sealed class SignInJourneys(PortalInBrowser browser) : IClassFixture<PortalInBrowser>
{
    private const string Refused = "E-mail and password do not match, or the login waits 15 minutes after too many tries.";

    [Fact]
    public async Task Somebody_signs_in_and_out_again()
    {
        var email = await Logins.NewAsync(browser.Portal);
        await browser.VisitAsync(null, async visitor =>
        {
            await visitor.GoAsync("/account");
            await visitor.ArriveAsync("/account/login");
            await visitor.SendSignInAsync(email, DemoAccounts.Password);
            await visitor.ArriveAsync("/account");

            await visitor.SignOutAsync();

            await Expect(visitor.Page.GetByText("You are signed out.")).ToBeVisibleAsync();
            await visitor.GoAsync("/account");
            await visitor.ArriveAsync("/account/login");
        });
    }

    [Fact]
    public async Task A_wrong_password_is_refused_and_the_typed_email_stays()
    {
        var email = await Logins.NewAsync(browser.Portal);
        await browser.VisitAsync(null, async visitor =>
        {
            await visitor.GoAsync("/account/login");
            await visitor.SendSignInAsync(email, "not the password");

            await Expect(visitor.Page.GetByText(Refused)).ToBeVisibleAsync();
            await Expect(visitor.Page.GetByLabel("Email", new() { Exact = true })).ToHaveValueAsync(email);
            await Expect(visitor.Page.GetByLabel("Password", new() { Exact = true })).ToHaveValueAsync("");
        });
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_this_login_and_no_other()
    {
        var (email, other) = (await Logins.NewAsync(browser.Portal), await Logins.NewAsync(browser.Portal));
        await browser.VisitAsync(null, async visitor =>
        {
            await visitor.GoAsync("/account/login");
            for (var attempt = 0; attempt < 5; attempt++)
            {
                await visitor.SendSignInAsync(email, $"wrong {attempt}");
                await Expect(visitor.Page.GetByText(Refused)).ToBeVisibleAsync();
            }

            await visitor.SendSignInAsync(email, DemoAccounts.Password);
            await Expect(visitor.Page.GetByText(Refused)).ToBeVisibleAsync();

            await visitor.GoAsync("/account/login?returnUrl=/account");
            await visitor.SendSignInAsync(other, DemoAccounts.Password);
            await visitor.ArriveAsync("/account");
        });
    }

    [Fact]
    public async Task Signing_out_in_one_tab_stops_the_other()
    {
        var email = await Logins.NewAsync(browser.Portal, Role.Admin);
        await browser.VisitAsync(email, async visitor =>
        {
            await visitor.GoAsync("/users");
            var second = new Visitor(visitor.Context, await visitor.Context.NewPageAsync(), visitor.Watch);
            await second.GoAsync("/users");

            await visitor.SignOutAsync();

            await second.ArriveAsync("/account/login");
            await Expect(second.Page.GetByLabel("Email", new() { Exact = true })).ToBeVisibleAsync();
        });
    }

    [Fact]
    public async Task Somebody_who_is_shut_out_is_out_at_once()
    {
        var (admin, email) = (await Logins.NewAsync(browser.Portal, Role.Admin), await Logins.NewAsync(browser.Portal, Role.Admin));
        await browser.VisitAsync(email, async person => await browser.VisitAsync(admin, async boss =>
        {
            await person.GoAsync("/users");
            await boss.GoAsync("/users");
            await boss.Page.GetByTestId($"login-{email}").GetByRole(AriaRole.Button, new() { Name = "Shut out" }).ClickAsync();
            await boss.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Shut out" }).ClickAsync();

            await person.ArriveAsync("/account/login");
            await person.SendSignInAsync(email, DemoAccounts.Password);
            await Expect(person.Page.GetByText(Refused)).ToBeVisibleAsync();
        }));
    }
}
