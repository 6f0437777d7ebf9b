using System.Net;
using System.Text;
using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Sheets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Tests.Customers;

public sealed class RetailerExportTests(CustomersPortal customers) : IClassFixture<CustomersPortal>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_file_holds_what_the_list_shows_and_no_formula_runs()
    {
        var draft = CustomersPortal.Right("ZZ-1");
        (draft.TradeName, draft.Region) = ("=HYPERLINK(1)", "Formula");
        await customers.AsAdminAsync(r => r.RegisterAsync(draft, Cancel));
        await using var scope = customers.Portal.ScopeOf(Role.Staff);
        var lines = await CsvAsync(scope.ServiceProvider, region: "Formula");
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("\uFEFFCode,Shop,Kind,Town,State,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("ZZ-1,'=HYPERLINK(1),Supermarket,Madurai,Tamil Nadu,Formula,MDU-02 Anna Nagar,27AAPFU0939F1ZV,NET15,Standard,50000,0,Thenmozhi,'+919840012345,shop@example.com,2026-11-22,yes", lines[1], StringComparison.Ordinal);
        Assert.Equal(5, (await CsvAsync(scope.ServiceProvider, region: "KA-South")).Length);
    }

    [Fact]
    public async Task A_retailer_gets_no_file()
    {
        await using var scope = customers.Portal.ScopeOf(Role.Retailer, await customers.IdOfAsync("R014"));
        await Assert.ThrowsAsync<NotAllowedException>(() => CsvAsync(scope.ServiceProvider, region: "KA-South"));
    }

    [Theory]
    [InlineData("/retailers/export.csv")]
    [InlineData("/retailers/export.xlsx")]
    public async Task Nobody_is_sent_to_sign_in(string path)
    {
        using var client = customers.Portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        Assert.Equal((HttpStatusCode.Redirect, "/account/login"), (answer.StatusCode, answer.Headers.Location?.AbsolutePath));
    }

    private static async Task<string[]> CsvAsync(IServiceProvider services, string region)
    {
        var asked = new RetailerExport.Asked(
            null, null, region, null, null, "code", services.GetRequiredService<RetailerQueries>(), services.GetRequiredService<TimeProvider>(), services.GetRequiredService<IStringLocalizer<CustomersWords>>());
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = services };
        context.Response.Body = body;
        await SheetFile.Csv(asked.Name, asked.Columns, await asked.RowsAsync(Cancel)).ExecuteAsync(context);
        Assert.Contains("retailers-2026-11-22.csv", context.Response.Headers.ContentDisposition.ToString(), StringComparison.Ordinal);
        return Encoding.UTF8.GetString(body.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }
}
