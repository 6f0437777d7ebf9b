using System.Net;
using Arivu.Portal.Accounts;
using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Tests.Customers;

/// <summary>The pages as the server draws them, before any circuit.</summary>
public sealed class RetailerPagesTests(DemoPortal demo) : IClassFixture<DemoPortal>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_list_finds_by_its_address_and_leads_to_the_record()
    {
        var page = await TextAsync(DemoAccounts.Staff, "/retailers?region=KA-South&category=HealthStore&terms=NET15");

        Assert.Contains("href=\"/retailers/R014\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/retailers/R013\"", page, StringComparison.Ordinal);
        Assert.Contains("1,20,000", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_without_a_hit_says_what_to_do()
    {
        Assert.Contains("No retailer fits", await TextAsync(DemoAccounts.Admin, "/retailers?search=zzzz"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_record_shows_everything_known()
    {
        var page = await TextAsync(DemoAccounts.Admin, "/retailers/r014");

        Assert.All(
            ["Lowcarb Lane Indiranagar", "Lowcarb Lane LLP", "29ZZZFL1014O1ZJ", "11226000000014", "455 CMH Road", "Karnataka", "N. Shreya", "r014@example.com", "1,20,000", "Pays within 15 days", "50 % or more"],
            part => Assert.Contains(part, page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(DemoAccounts.Admin, true)]
    [InlineData(DemoAccounts.Staff, false)]
    public async Task Only_an_administrator_is_offered_changes(string email, bool offered)
    {
        var record = await TextAsync(email, "/retailers/R014");
        var list = await TextAsync(email, "/retailers");

        Assert.All(["/retailers/R014/edit", "Change terms", "Close ordering", "Add branch", "Add person"], part => Assert.Equal(offered, record.Contains(part, StringComparison.Ordinal)));
        Assert.Equal(offered, list.Contains("/retailers/new", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_is_found_behind_a_code_that_does_not_exist()
    {
        using var visitor = await HttpVisitor.OfAsync(demo.Portal, DemoAccounts.Admin);
        using var answer = await visitor.GetAsync("/retailers/R999");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_store_sees_itself_and_keeps_only_its_people()
    {
        var page = await TextAsync("r014@example.com", "/store");

        Assert.Contains("Lowcarb Lane LLP", page, StringComparison.Ordinal);
        Assert.Contains("Add person", page, StringComparison.Ordinal);
        Assert.All(["Change terms", "Add branch", "/edit", "Selvam", "Preferred"], part => Assert.DoesNotContain(part, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_somebody_typed_is_shown_as_text()
    {
        var draft = CustomersPortal.Right("R700");
        (draft.TradeName, draft.Note) = ("<b>Vaigai</b> & Sons", "<script>alert(1)</script>");
        await demo.Portal.AsAsync<RetailerService, string>(Role.Admin, r => r.RegisterAsync(draft, Cancel));

        var page = await TextAsync(DemoAccounts.Admin, "/retailers/R700");

        Assert.Contains("&lt;b&gt;Vaigai&lt;/b&gt; &amp; Sons", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Vaigai", page, StringComparison.Ordinal);
    }

    private async Task<string> TextAsync(string email, string path)
    {
        using var visitor = await HttpVisitor.OfAsync(demo.Portal, email);
        using var answer = await visitor.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Cancel);
    }
}
