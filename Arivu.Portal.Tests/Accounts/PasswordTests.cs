using System.Diagnostics;
using Arivu.Portal.Accounts;
using Arivu.Portal.Data;
using Microsoft.AspNetCore.Identity;

namespace Arivu.Portal.Tests.Accounts;

public sealed class PasswordTests
{
    private static readonly PortalUser Kavya = new() { Email = "kavya.nair@selvamstores.example", DisplayName = "Kavyalakshmi Nair" };

    [Theory]
    [InlineData(DemoAccounts.Password)]
    [InlineData("nine quiet rivers bend")]
    [InlineData("மழை நாளில் தேநீர்")]
    [InlineData("xqzv plomb trewq")]
    [InlineData("    twelve spaces around four words    ")]
    public async Task These_are_good(string password) => Assert.True((await AskAsync(password)).Succeeded);

    [Theory]
    [InlineData("")]
    [InlineData("short one")]
    [InlineData("elevenchars")]
    [InlineData("password1234")]
    [InlineData("Password@1234")]
    [InlineData("123456789012")]
    [InlineData("qwertyuiop12")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("abcabcabcabc")]
    [InlineData("iloveyou1234")]
    [InlineData("letmeinletmein")]
    [InlineData("            ")]
    [InlineData("arivuportal1")]
    [InlineData("Arivu@Portal#2026")]
    [InlineData("@r1vu p0rtal 2026")]
    [InlineData("arivufoods123")]
    [InlineData("kavyalakshmi1")]
    [InlineData("Kavyalakshmi-2026!")]
    [InlineData("kavya.nair2026")]
    public async Task These_are_refused_with_a_reason(string password)
    {
        var verdict = await AskAsync(password);
        Assert.False(verdict.Succeeded);
        Assert.False(string.IsNullOrWhiteSpace(Assert.Single(verdict.Errors).Description));
    }

    [Fact]
    public async Task A_hundred_and_twenty_eight_characters_are_taken_and_one_more_is_not()
    {
        var sentence = string.Concat(Enumerable.Range(0, 200).Select(i => (char)('a' + ((i * i * 7) + (i * 3) + (i / 5)) % 26)));
        Assert.True((await AskAsync(sentence[..128])).Succeeded);
        Assert.False((await AskAsync(sentence[..129])).Succeeded);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("aA4@")]
    [InlineData("4@$5s1!l")]
    [InlineData("password")]
    [InlineData("19/11/2026")]
    [InlineData("qwerty1@3$")]
    public async Task No_password_keeps_the_house_busy(string piece)
    {
        var password = string.Concat(Enumerable.Repeat(piece, 128))[..128];
        var watch = Stopwatch.StartNew();
        await AskAsync(password);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"{piece}: {watch.ElapsedMilliseconds} ms");
    }

    private static Task<IdentityResult> AskAsync(string password) => new PasswordLaws().ValidateAsync(null!, Kavya, password);
}
