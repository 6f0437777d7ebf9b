using Arivu.Portal.Accounts;
using Arivu.Portal.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Arivu.Portal.Tests.Browser.Journeys;

public sealed class RetailerJourneys(PortalInBrowser browser) : IClassFixture<PortalInBrowser>
{
    [Fact]
    public async Task A_new_retailer_s_person_accepts_the_mailed_invitation_and_sees_the_own_store()
    {
        var email = $"owner-{Guid.NewGuid():N}@test.example";
        await browser.VisitAsync(DemoAccounts.Admin, async visitor =>
        {
            await visitor.GoAsync("/retailers/new");
            await FillAsync(visitor, email);
            await visitor.TypeAsync(("GSTIN", "33ZZZPT2002C1ZA"));
            await visitor.PressAsync("Add retailer");
            await Expect(visitor.Field("GSTIN")).ToHaveAttributeAsync("aria-invalid", "true");
            await Expect(visitor.Field("Name on the sign")).ToHaveValueAsync("Anbu Stores");

            await visitor.TypeAsync(("GSTIN", "33ZZZPT2002C1ZS"));
            await visitor.PressAsync("Add retailer");
            await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Anbu Stores");
        });
        await browser.VisitAsync(null, async visitor =>
        {
            await visitor.GoAsync(Mailbox.LinkOf(await Mailbox.LetterAsync(browser.Portal, email, "Your login")));
            await visitor.TypeAsync(("New password", "seven red boats rowing"));
            await visitor.PressAsync("Keep this password");
            await visitor.ArriveAsync("/account/login");
            await visitor.SendSignInAsync(email, "seven red boats rowing");
            await visitor.ArriveAsync("/");
            await visitor.GoAsync("/store");
            await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Anbu Stores");
        }, new Look(Look.Phone));
    }

    [Fact]
    public async Task Bad_input_about_a_retailer_is_named_beside_its_field_and_saves_nothing()
    {
        var before = await CountAsync();
        await browser.VisitAsync(DemoAccounts.Admin, async visitor =>
        {
            await visitor.GoAsync("/retailers/new");
            await FillAsync(visitor, "not an address");
            (string Field, string Typed)[] bad = [("PAN", "12345"), ("FSSAI licence", "123"), ("Pincode", "041001"), ("Phone", "call me"), ("Shelf life left on delivery, in %", "101")];
            await visitor.TypeAsync(bad);
            await visitor.PressAsync("Add retailer");

            foreach (var (label, typed) in bad.Append(("E-mail", "not an address")))
            {
                await Expect(visitor.Field(label)).ToHaveAttributeAsync("aria-invalid", "true");
                await Expect(visitor.Field(label)).ToHaveValueAsync(typed);
            }
        });
        Assert.Equal(before, await CountAsync());
    }

    private static async Task FillAsync(Visitor visitor, string email)
    {
        await visitor.ChooseAsync("Kind", "Kirana");
        await visitor.ChooseAsync("Payment", "Pays on delivery");
        await visitor.ChooseAsync("State", "Tamil Nadu");
        await visitor.TypeAsync(
            ("Name on the sign", "Anbu Stores"), ("Registered name", "Anbu Traders"), ("House and street", "7 Car Street"), ("Town", "Madurai"), ("Pincode", "625001"),
            ("Name", "Anbu Selvi"), ("E-mail", email));
        await visitor.Page.GetByLabel("Give this person a login").CheckAsync();
    }

    private Task<int> CountAsync() => browser.Portal.ReadAsync(db => db.Retailers.CountAsync(TestContext.Current.CancellationToken));
}
