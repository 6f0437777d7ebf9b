using System.Net;
using System.Text.RegularExpressions;
using Arivu.Portal.Accounts;
using Arivu.Portal.Kernel;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Arivu.Portal.Tests.Accounts;

/// <summary>A browser without scripts: it keeps cookies, reads forms and posts them with their hidden fields.</summary>
internal sealed partial class Visitor : IDisposable
{
    public const string Password = "nine quiet rivers bend";
    private readonly HttpClient _http;

    public Visitor(TestPortal portal, string scheme = "http") => _http = portal.CreateClient(
        new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri($"{scheme}://localhost") });

    /// <summary>Makes a login that can sign in at once.</summary>
    public static Task<Guid> LoginAsync(TestPortal portal, string email, string role = Role.Staff, string password = Password, int? retailer = null) =>
        portal.AsAsync<LoginService, Guid>(Role.Admin, logins => logins.CreateAsync(
            new LoginDraft { Email = email, Name = "Somebody Else", Role = role, RetailerId = retailer }, password, TestContext.Current.CancellationToken));

    public Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(new Uri(path, UriKind.Relative));

    public async Task<string> ReadAsync(string path) => await (await GetAsync(path)).Content.ReadAsStringAsync();

    /// <summary>Loads the page, fills the named form and posts it.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, string form, params (string Name, string Value)[] typed)
    {
        var fields = HiddenFields(await ReadAsync(path), form);
        foreach (var (name, value) in typed)
        {
            fields[name] = value;
        }

        return await SendAsync(path, fields);
    }

    public async Task<HttpResponseMessage> SendAsync(string path, IReadOnlyDictionary<string, string> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await _http.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    public Task<HttpResponseMessage> SignInAsync(string email, string password = Password, bool keep = false, string path = "/account/login") => PostAsync(
        path, "login", ("Input.Email", email), ("Input.Password", password), ("Input.Keep", keep ? "true" : "false"));

    /// <summary>Whether the portal knows this browser: the own account page opens.</summary>
    public async Task<bool> IsSignedInAsync() => (await GetAsync("/account")).StatusCode == HttpStatusCode.OK;

    public static Dictionary<string, string> HiddenFields(string page, string form)
    {
        var body = Form().Matches(page).Select(m => m.Value).FirstOrDefault(f => f.Contains($"name=\"_handler\" value=\"{form}\"", StringComparison.Ordinal));
        Assert.True(body is not null, $"No form {form} in: {page}");
        return Hidden().Matches(body).ToDictionary(m => m.Groups["name"].Value, m => WebUtility.HtmlDecode(m.Groups["value"].Value), StringComparer.Ordinal);
    }

    public void Dispose() => _http.Dispose();

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline, 1000)]
    private static partial Regex Form();

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]*)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();
}
