using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Arivu.Portal.Accounts;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Tests.Accounts;

public sealed class LanguageTests(DemoPortal demo) : IClassFixture<DemoPortal>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private TestPortal Portal => demo.Portal;

    [Fact]
    public async Task A_shop_reads_on_in_the_language_it_chose_on_every_device()
    {
        var email = await Logins.NewAsync(Portal, Role.Retailer, retailer: 1);
        using var phone = await HttpVisitor.OfAsync(Portal, email);
        Assert.Equal("en", await LanguageOfAsync(phone, "/shop"));

        await phone.SpeakAsync("ta");

        Assert.Equal("ta", await LanguageOfAsync(phone, "/shop"));
        Assert.Equal("ta", (await LoginAsync(email)).Language);
        using var other = await HttpVisitor.OfAsync(Portal, email);
        Assert.Equal("ta", await LanguageOfAsync(other, "/"));
        Assert.Contains("முகப்பு", (await other.ReadAsync("/")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_chosen_at_the_door_goes_in_with_the_person_and_the_door_keeps_it()
    {
        var email = await Logins.NewAsync(Portal, Role.Retailer, retailer: 1);
        using var visitor = new HttpVisitor(Portal);
        await visitor.SpeakAsync("hi");
        Assert.Equal("hi", await LanguageOfAsync(visitor, "/account/login"));

        using var answer = await visitor.SignInAsync(email, DemoAccounts.Password);

        Assert.Equal("hi", await LanguageOfAsync(visitor, "/"));
        Assert.Equal("hi", (await LoginAsync(email)).Language);
    }

    [Fact]
    public async Task Who_signs_in_after_another_reads_their_own_language()
    {
        var (tamil, english) = (await Logins.NewAsync(Portal, Role.Retailer, retailer: 1), await Logins.NewAsync(Portal, Role.Retailer, retailer: 1));
        using var shared = await HttpVisitor.OfAsync(Portal, tamil);
        await shared.SpeakAsync("ta");

        using var answer = await shared.SignInAsync(english, DemoAccounts.Password);

        Assert.Equal("en", await LanguageOfAsync(shared, "/"));
        Assert.Equal("en", (await LoginAsync(english)).Language);
    }

    [Fact]
    public async Task The_team_reads_English_whatever_the_door_spoke()
    {
        var email = await Logins.NewAsync(Portal, Role.Staff);
        using var visitor = new HttpVisitor(Portal);
        await visitor.SpeakAsync("ta");

        using var answer = await visitor.SignInAsync(email, DemoAccounts.Password);

        Assert.Equal("en", await LanguageOfAsync(visitor, "/"));
        Assert.Equal("en", (await LoginAsync(email)).Language);
    }

    [Fact]
    public async Task A_language_that_nobody_speaks_is_English()
    {
        using var visitor = new HttpVisitor(Portal);
        await visitor.SpeakAsync("ta");
        await visitor.SpeakAsync("tlh");

        Assert.Equal("en", await LanguageOfAsync(visitor, "/account/login"));
    }

    [Fact]
    public async Task The_choice_leads_back_to_its_page_and_nowhere_else()
    {
        using var visitor = new HttpVisitor(Portal);

        Assert.Equal("/account/forgot-password?x=1", await LeadsToAsync(visitor, "http://localhost/account/forgot-password?x=1"));
        Assert.Equal("/", await LeadsToAsync(visitor, "http://evil.example/account/forgot-password"));
    }

    [Fact]
    public async Task The_API_answers_in_English_whatever_the_browser_speaks()
    {
        using var visitor = new HttpVisitor(Portal);
        await visitor.SpeakAsync("ta");

        using var answer = await visitor.GetAsync("/api/v1/products/AF-NONE-1");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.DoesNotMatch(@"\p{IsTamil}", await answer.Content.ReadAsStringAsync(Cancel));
    }

    [Fact]
    public async Task A_letter_about_the_login_is_in_its_language()
    {
        var email = await Logins.NewAsync(Portal, Role.Retailer, retailer: 1);
        using var visitor = await HttpVisitor.OfAsync(Portal, email);
        await visitor.SpeakAsync("ta");
        using var stranger = new HttpVisitor(Portal);

        using var answer = await stranger.SubmitAsync("/account/forgot-password", input => input.Type == "email" ? email : null);

        var letter = await Mailbox.LetterAsync(Portal, email, "பாஸ்வேர்டைத்");
        Assert.Contains("24 மணி நேரம்", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"ta\">", letter.HtmlBody, StringComparison.Ordinal);
    }

    private static async Task<string?> LanguageOfAsync(HttpVisitor visitor, string path) => (await visitor.ReadAsync(path)).DocumentElement.GetAttribute("lang");

    private static async Task<string> LeadsToAsync(HttpVisitor visitor, string from)
    {
        var form = (await visitor.ReadAsync("/account/login")).QuerySelector<IHtmlFormElement>("form.languages")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/account/language", UriKind.Relative))
        {
            Content = new FormUrlEncodedContent([.. form.QuerySelectorAll<IHtmlInputElement>("input").Select(i => KeyValuePair.Create(i.Name!, i.Value)), new("language", "ta")]),
        };
        request.Headers.Referrer = new Uri(from);
        using var answer = await visitor.Client.SendAsync(request, Cancel);
        return answer.Headers.Location!.OriginalString;
    }

    private Task<PortalUser> LoginAsync(string email) => Portal.ReadAsync(db => db.Users.AsNoTracking().SingleAsync(u => u.Email == email, Cancel));
}
