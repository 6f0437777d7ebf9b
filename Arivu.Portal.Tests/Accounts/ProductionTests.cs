using System.Diagnostics;
using Arivu.Portal.Accounts;
using Arivu.Portal.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Accounts;

public sealed class ProductionTests : IAsyncDisposable
{
    private readonly TestPortal _portal = new();

    [Fact]
    public async Task Without_an_administrator_the_portal_does_not_serve_and_says_how_to_make_one()
    {
        Assert.Contains("create-admin", Assert.Single(await FaultsAsync()), StringComparison.Ordinal);
        await Visitor.LoginAsync(_portal, "kavya@arivu.example");
        Assert.Single(await FaultsAsync());
        await Visitor.LoginAsync(_portal, "boss@our-firm.in", Role.Admin);
        Assert.Empty(await FaultsAsync());
    }

    [Theory]
    [InlineData(DemoAccounts.Admin, Role.Admin, null)]
    [InlineData(DemoAccounts.Staff, Role.Staff, null)]
    [InlineData("r001@example.com", Role.Retailer, 1)]
    public async Task A_demo_login_keeps_the_portal_shut(string email, string role, int? retailer)
    {
        await Visitor.LoginAsync(_portal, "boss@our-firm.in", Role.Admin);
        await Visitor.LoginAsync(_portal, email, role, DemoAccounts.Password, retailer);
        Assert.Contains("demo", Assert.Single(await FaultsAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_production_cookies_are_bound_to_this_host_and_to_https()
    {
        await using var portal = new TestPortal();
        await Visitor.LoginAsync(portal, "boss@our-firm.in", Role.Admin);
        await using var production = new TestPortal { Environment = "Production", InFolder = portal.Folder };
        using var visitor = new Visitor(production, "https");
        var page = await visitor.GetAsync("/account/login");
        Flags(Assert.Single(page.Headers.GetValues("Set-Cookie")), "__Host-portal-form=");
        var answer = await visitor.SignInAsync("boss@our-firm.in");
        Flags(Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("__Host-portal=", StringComparison.Ordinal)), "__Host-portal=");
        Assert.True(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task In_production_the_page_does_not_offer_the_demos_people()
    {
        await Visitor.LoginAsync(_portal, "boss@our-firm.in", Role.Admin);
        await using var production = new TestPortal { Environment = "Production", WithDemo = true, InFolder = _portal.Folder };
        using var visitor = new Visitor(production, "https");
        Assert.DoesNotContain(DemoAccounts.Password, await visitor.ReadAsync("/account/login"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("boss@our-firm.in", "nine quiet rivers bend", 0)]
    [InlineData("boss@our-firm.in", "short", 1)]
    [InlineData("boss@our-firm.in", "", 1)]
    [InlineData("no address", "nine quiet rivers bend", 1)]
    [InlineData(null, "nine quiet rivers bend", 2)]
    public async Task The_verb_makes_an_administrator_or_says_what_is_wrong(string? email, string password, int exit)
    {
        var folder = Directory.CreateTempSubdirectory("arivu-verb-");
        var (code, said) = await VerbAsync(folder.FullName, email, password);
        folder.Delete(recursive: true);
        Assert.True(exit == code, said);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.False(password.Length > 0 && said.Contains(password, StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    private static void Flags(string cookie, string name)
    {
        var plain = cookie.ToLowerInvariant();
        Assert.StartsWith(name, cookie, StringComparison.Ordinal);
        Assert.Contains("; secure", plain, StringComparison.Ordinal);
        Assert.Contains("; httponly", plain, StringComparison.Ordinal);
        Assert.Contains("; samesite=lax", plain, StringComparison.Ordinal);
        Assert.Contains("; path=/", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("domain", plain, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Said)> VerbAsync(string folder, string? email, string password)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in new[] { typeof(Program).Assembly.Location, "create-admin" }.Concat(email is null ? [] : ["--email", email]))
        {
            start.ArgumentList.Add(word);
        }

        start.Environment["Portal__DataFolder"] = folder;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteLineAsync(password);
        process.StandardInput.Close();
        var (said, wrong) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, $"{await said}{await wrong}");
    }

    private async Task<IReadOnlyList<string>> FaultsAsync()
    {
        await using var scope = _portal.ScopeOfSystem();
        return await scope.ServiceProvider.GetRequiredService<ProductionGuard>().FaultsAsync(TestContext.Current.CancellationToken);
    }
}
