using Arivu.Portal.Accounts;
using Arivu.Portal.Kernel;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Arivu.Portal.Tests.Browser.Journeys;

public sealed class PasswordJourneys(PortalInBrowser browser) : IClassFixture<PortalInBrowser>
{
    private const string Chosen = "seven red boats rowing";

    [Fact]
    public async Task A_forgotten_password_is_chosen_anew_by_the_mailed_link()
    {
        var email = await Logins.NewAsync(browser.Portal);
        await browser.VisitAsync(null, async visitor =>
        {
            await visitor.GoAsync("/account/login");
            await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Forgot it?" }).ClickAsync();
            await visitor.Page.GetByLabel("Email", new() { Exact = true }).FillAsync(email);
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Send the link" }).ClickAsync();
            await Expect(visitor.Page.GetByText("a letter with a link is on its way")).ToBeVisibleAsync();
            var link = Mailbox.LinkOf(await Mailbox.LetterAsync(browser.Portal, email, "new password"));

            await visitor.GoAsync(link);
            await ChooseAsync(visitor, Chosen);
            await visitor.ArriveAsync("/account/login");
            await visitor.SendSignInAsync(email, DemoAccounts.Password);
            await Expect(visitor.Page.GetByText("E-mail and password do not match")).ToBeVisibleAsync();
            await visitor.GoAsync("/account/login?returnUrl=/account");
            await visitor.SendSignInAsync(email, Chosen);
            await visitor.ArriveAsync("/account");

            await visitor.GoAsync(link);
            await ChooseAsync(visitor, "another four good words");
            await Expect(visitor.Page.GetByText("This link was used already or is older than 24 hours.")).ToBeVisibleAsync();
        });
    }

    [Fact]
    public async Task Asking_for_an_unknown_email_says_the_same_and_sends_nothing()
    {
        await browser.VisitAsync(null, async visitor =>
        {
            await visitor.GoAsync("/account/forgot-password");
            await visitor.Page.GetByLabel("Email", new() { Exact = true }).FillAsync("stranger@test.example");
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Send the link" }).ClickAsync();

            await Expect(visitor.Page.GetByText("a letter with a link is on its way")).ToBeVisibleAsync();
            Assert.Empty(await Mailbox.LettersAsync(browser.Portal, "stranger@test.example"));
        });
    }

    [Theory]
    [InlineData("short", "12")]
    [InlineData("password1234", "")]
    [InlineData("arivu foods portal", "")]
    public async Task A_password_that_is_easy_to_guess_is_refused_beside_its_field(string password, string says)
    {
        var email = await Logins.NewAsync(browser.Portal);
        await browser.VisitAsync(email, async visitor =>
        {
            await visitor.GoAsync("/account");
            await visitor.Page.GetByLabel("Current password", new() { Exact = true }).FillAsync(DemoAccounts.Password);
            await visitor.Page.GetByLabel("New password", new() { Exact = true }).FillAsync(password);
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Change the password" }).ClickAsync();

            var field = visitor.Page.GetByLabel("New password", new() { Exact = true });
            await Expect(field).ToHaveAttributeAsync("aria-invalid", "true");
            Assert.Contains(says, await visitor.DescriptionOfAsync(field), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task An_invited_person_chooses_a_password_and_comes_in()
    {
        var (admin, email) = (await Logins.NewAsync(browser.Portal, Role.Admin), $"meera-{Guid.NewGuid():N}@test.example");
        await browser.VisitAsync(admin, async visitor =>
        {
            await visitor.GoAsync("/users");
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Invite a person" }).ClickAsync();
            await visitor.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Meera Iyer");
            await visitor.Page.GetByLabel("Email", new() { Exact = true }).FillAsync(email);
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Send the invitation" }).ClickAsync();
            await Expect(visitor.Page.GetByTestId($"login-{email}")).ToContainTextAsync("Invited");
        });
        await browser.VisitAsync(null, async visitor =>
        {
            await visitor.GoAsync(Mailbox.LinkOf(await Mailbox.LetterAsync(browser.Portal, email, "Your login")));
            await ChooseAsync(visitor, Chosen);
            await visitor.ArriveAsync("/account/login");
            await visitor.GoAsync("/account/login?returnUrl=/account");
            await visitor.SendSignInAsync(email, Chosen);
            await visitor.ArriveAsync("/account");
            await Expect(visitor.Page.GetByLabel("Name", new() { Exact = true })).ToHaveValueAsync("Meera Iyer");
        });
    }

    private static async Task ChooseAsync(Visitor visitor, string password)
    {
        await visitor.Page.GetByLabel("New password", new() { Exact = true }).FillAsync(password);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Keep this password" }).ClickAsync();
    }
}
