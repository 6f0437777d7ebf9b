using Arivu.Portal.Accounts;
using Arivu.Portal.Kernel;
using Arivu.Portal.Tests.Api;

namespace Arivu.Portal.Tests.Kernel;

/// <summary>Whatever is typed, databases are given text that they can take.</summary>
public sealed class TextsTests
{
    private const string Cow = "\U0001F404"; // takes two places
    private static readonly string Half = Cow[..1];

    [Fact]
    public void A_cut_keeps_a_character_of_two_places_whole_or_not_at_all()
    {
        Assert.Equal("aaa", Texts.Cut($"aaa{Cow}b", 4));
        Assert.Equal($"aaa{Cow}", Texts.Cut($"aaa{Cow}b", 5));
        Assert.Equal("", Texts.Cut(Cow, 1));
        Assert.Equal("as it is", Texts.Cut("as it is", 8));
    }

    [Fact]
    public void What_no_database_takes_is_left_out_and_counts_nothing()
    {
        Assert.Equal("abc", Texts.Cut($"a\0b{Half}c", 3));
        Assert.Equal("a\nb", Texts.Cut("a\nb", 9));
        Assert.Equal("ab", Texts.Line("a\r\nb", 9));
    }

    [Fact]
    public void A_search_is_a_few_words_of_reasonable_length()
    {
        Assert.Empty(Texts.Words(null));
        Assert.Equal(["rice", "5", "kg"], Texts.Words(" rice,5\tkg;"));
        Assert.Equal(8, Texts.Words(string.Join(' ', Enumerable.Repeat("a", 30))).Count());
        Assert.Equal([new string('a', 99)], Texts.Words(new string('a', 99) + Cow));
    }

    [Fact]
    public async Task On_PostgreSQL_neither_a_name_nor_a_search_breaks_a_request()
    {
        await using var portal = new TestPortal { Database = TestDatabase.PostgreSql, WithDemo = true };
        using var caller = new ApiCaller(portal);
        Assert.Equal(400, (await caller.FormAsync(("grant_type", "password"), ("username", new string('a', 199) + Cow), ("password", "wrong"))).Code);

        await caller.SignInAsync(await Logins.NewAsync(portal, Role.Admin), DemoAccounts.Password);
        Assert.Equal(200, (await caller.GetAsync($"customers?search={Uri.EscapeDataString(new string('a', 99) + Cow)}")).Code);
    }
}
