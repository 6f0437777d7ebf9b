using Arivu.Portal.Accounts;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Arivu.Portal.Tests;

/// <summary>Somebody who speaks HTTP to the portal and keeps its cookies, but follows no redirect by themselves.</summary>
public sealed class HttpVisitor : IDisposable
{
    private readonly HttpClient _client;

    /// <summary>A visitor nobody knows yet.</summary>
    public HttpVisitor(TestPortal portal) =>
        _client = portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true });

    private HttpVisitor(HttpClient client) => _client = client;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The client, for requests of unusual shape.</summary>
    public HttpClient Client => _client;

    /// <summary>Signs in through the form, as a browser does.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="email">Whose login; null stays nobody.</param>
    public static Task<HttpVisitor> OfAsync(TestPortal portal, string? email) => ComeAsync(new HttpVisitor(portal), email);

    /// <summary>Comes to a portal that listens on a port of its own, and signs in.</summary>
    /// <param name="url">Where it listens.</param>
    /// <param name="email">Whose login; null stays nobody.</param>
    public static Task<HttpVisitor> AtAsync(string url, string? email) =>
        ComeAsync(new HttpVisitor(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(url) }), email);

    /// <summary>Fetches an address.</summary>
    public Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(new Uri(path, UriKind.Relative), Cancel);

    /// <summary>Sends a request without body and without antiforgery token.</summary>
    public async Task<HttpResponseMessage> SendAsync(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
        if (method is not "GET" and not "HEAD")
        {
            request.Content = new FormUrlEncodedContent([]);
        }

        return await _client.SendAsync(request, Cancel);
    }

    /// <summary>Fills the sign-in form and sends it.</summary>
    public Task<HttpResponseMessage> SignInAsync(string email, string password, string returnUrl = "")
    {
        var query = returnUrl.Length > 0 ? $"?returnUrl={Uri.EscapeDataString(returnUrl)}" : "";
        return SubmitAsync($"/account/login{query}", input => input.Type switch
        {
            "email" => email,
            "password" => password,
            _ => null,
        });
    }

    /// <summary>Fetches a page, fills its form that posts and sends it with its hidden fields.</summary>
    /// <param name="path">The page.</param>
    /// <param name="typed">What is typed into a field; null leaves it as it is.</param>
    public async Task<HttpResponseMessage> SubmitAsync(string path, Func<IHtmlInputElement, string?> typed)
    {
        using var page = await GetAsync(path);
        var document = await new HtmlParser().ParseDocumentAsync(await page.Content.ReadAsStringAsync(Cancel), Cancel);
        var form = document.QuerySelectorAll<IHtmlFormElement>("main form[method=post]").FirstOrDefault(f => f.QuerySelector("[type=password], [type=email], [type=text]") is not null)
            ?? throw new InvalidOperationException($"{path} answered {(int)page.StatusCode} and has no form.");
        var fields = form.QuerySelectorAll<IHtmlInputElement>("input[name]").Where(i => i.Type != "checkbox")
            .Select(input => KeyValuePair.Create(input.Name!, typed(input) ?? input.Value));
        using var content = new FormUrlEncodedContent(fields);
        var action = form.GetAttribute("action") is { Length: > 0 } said ? said : path;
        return await _client.PostAsync(new Uri(action, UriKind.RelativeOrAbsolute), content, Cancel);
    }

    /// <summary>Fetches a page and reads it.</summary>
    public async Task<IHtmlDocument> ReadAsync(string path)
    {
        using var page = await GetAsync(path);
        return await new HtmlParser().ParseDocumentAsync(await page.Content.ReadAsStringAsync(Cancel), Cancel);
    }

    /// <summary>Chooses a language with the button that pages have for it.</summary>
    public async Task SpeakAsync(string language)
    {
        var form = (await ReadAsync("/account/denied")).QuerySelector<IHtmlFormElement>("form.languages")!;
        using var content = new FormUrlEncodedContent([.. form.QuerySelectorAll<IHtmlInputElement>("input").Select(i => KeyValuePair.Create(i.Name!, i.Value)), new("language", language)]);
        using var answer = await _client.PostAsync(new Uri("/account/language", UriKind.Relative), content, Cancel);
        Assert.Equal("-> /", AnswerOf(answer));
    }

    /// <summary>An answer in a word: <c>login</c>, <c>-> /path</c> or the status.</summary>
    public static string AnswerOf(HttpResponseMessage answer)
    {
        if (answer.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.SeeOther or HttpStatusCode.MovedPermanently or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect))
        {
            return $"{(int)answer.StatusCode}";
        }

        var target = answer.Headers.Location!;
        var path = target.IsAbsoluteUri ? target.AbsolutePath : target.OriginalString.Split('?')[0];
        return path == "/account/login" ? "login" : $"-> {path}";
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    private static async Task<HttpVisitor> ComeAsync(HttpVisitor visitor, string? email)
    {
        if (email is not null)
        {
            using var answer = await visitor.SignInAsync(email, DemoAccounts.Password);
            Assert.Equal("-> /", AnswerOf(answer));
        }

        return visitor;
    }
}
