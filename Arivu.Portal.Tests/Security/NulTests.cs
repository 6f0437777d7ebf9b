using Arivu.Portal.Audit;
using Arivu.Portal.Kernel;
using Arivu.Portal.Tests.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Tests.Security;

/// <summary>U+0000 is no letter of any text here, and PostgreSQL can neither keep it nor look for it: it must not get so far.</summary>
public sealed class NulTests : IAsyncDisposable
{
    private readonly TestPortal _portal = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task An_address_that_asks_for_it_is_refused_by_pages_and_papers_alike()
    {
        using var admin = await HttpVisitor.OfAsync(_portal, await Logins.NewAsync(_portal, Role.Admin));

        foreach (var path in new[] { "/orders?search=", "/audit?search=", "/products?search=", "/orders/pick-lists/pdf?order=", "/account?done=", "/?%00=" })
        {
            Assert.Equal("400", HttpVisitor.AnswerOf(await admin.GetAsync($"{path}%00")));
            Assert.Equal("400", HttpVisitor.AnswerOf(await admin.GetAsync($"{path}a%00b")));
        }

        Assert.Equal("200", HttpVisitor.AnswerOf(await admin.GetAsync("/orders?search=%2500"))); // a percent sign and two noughts
    }

    [Fact]
    public async Task A_posted_form_brings_it_neither_into_a_query_nor_into_a_row()
    {
        var email = await Logins.NewAsync(_portal);
        using var visitor = await HttpVisitor.OfAsync(_portal, email);

        Assert.Equal("400", HttpVisitor.AnswerOf(await visitor.SignInAsync($"{email}\0", "any"))); // of addresses and forms alike, the framework's own reading refuses it
        Assert.Equal("200", HttpVisitor.AnswerOf(await InPartsAsync(visitor, "/account/login", "login", "Input.Email", $"{email}\0")));
        Assert.Equal("200", HttpVisitor.AnswerOf(await InPartsAsync(visitor, "/account/forgot-password", "forgot", "Input.Email", "no\0body@arivu.example")));
        var renamed = await InPartsAsync(visitor, "/account", "name", "Name.Name", "Ka\0vya");

        Assert.Contains("cannot be seen", await renamed.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        var noted = await _portal.ReadAsync(db => db.Set<AuditEntry>().Select(a => a.Key).ToListAsync(Cancel));
        Assert.Superset(new HashSet<string>([email, "nobody@arivu.example"], StringComparer.Ordinal), noted.ToHashSet(StringComparer.Ordinal));
        Assert.DoesNotContain(noted, key => key.Contains('\0', StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_letter_in_two_halves_is_not_cut_where_the_trail_ends_what_was_typed()
    {
        using var visitor = new Visitor(_portal);
        var typed = $"{new string('x', 199)}🌾";

        await visitor.SignInAsync(typed);
        await visitor.PostAsync("/account/forgot-password", "forgot", ("Input.Email", typed));

        var keys = await _portal.ReadAsync(db => db.Set<AuditEntry>().Where(a => a.Key.StartsWith("xxx")).Select(a => a.Key).ToListAsync(Cancel));
        Assert.Equal([typed[..199], typed[..199]], keys);
    }

    // A form in parts carries any letter as it is.
    private static async Task<HttpResponseMessage> InPartsAsync(HttpVisitor visitor, string path, string form, string field, string typed)
    {
        var page = await (await visitor.GetAsync(path)).Content.ReadAsStringAsync(Cancel);
        using var parts = new MultipartFormDataContent();
        foreach (var (name, value) in Visitor.HiddenFields(page, form).Append(KeyValuePair.Create(field, typed)))
        {
            parts.Add(new StringContent(value), name);
        }

        return await visitor.Client.PostAsync(new Uri(path, UriKind.Relative), parts, Cancel);
    }
}
