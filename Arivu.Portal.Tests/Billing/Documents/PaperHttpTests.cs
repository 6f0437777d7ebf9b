using System.Net;
using Arivu.Portal.Kernel;
using static Arivu.Portal.Tests.Billing.Documents.SampleBills;

namespace Arivu.Portal.Tests.Billing.Documents;

public sealed class PaperHttpTests(HandWrittenBooks books) : IClassFixture<HandWrittenBooks>
{
    [Fact]
    public async Task A_paper_opens_in_the_browser_or_is_kept_as_a_file_and_is_not_sent_twice()
    {
        await books.Portal.ReadAsync(async db =>
        {
            db.Add(Issued(Worked, number: "ARV/2627/000401"));
            return await db.SaveChangesAsync();
        });
        using var shop = await HttpVisitor.OfAsync(books.Portal, await Logins.NewAsync(books.Portal, Role.Retailer, retailer: 1));

        using var shown = await shop.GetAsync("/invoices/arv-2627-000401/pdf");
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (shown.StatusCode, shown.Content.Headers.ContentType?.ToString()));
        Assert.Equal(("inline", "ARV-2627-000401.pdf"), (shown.Content.Headers.ContentDisposition?.DispositionType, shown.Content.Headers.ContentDisposition?.FileName));
        using var saved = await shop.GetAsync("/invoices/ARV-2627-000401/pdf?download");
        Assert.Equal("attachment", saved.Content.Headers.ContentDisposition?.DispositionType);

        using var again = new HttpRequestMessage(HttpMethod.Get, "/invoices/ARV-2627-000401/pdf");
        again.Headers.IfNoneMatch.Add(shown.Headers.ETag!);
        using var same = await shop.Client.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
    }

    [Theory]
    [InlineData(Role.Staff, "?copy=duplicate", 200)]
    [InlineData(Role.Staff, "?copy=fourth", 400)]
    [InlineData(Role.Retailer, "?copy=duplicate", 404)]
    [InlineData(Role.Retailer, "", 200)]
    public async Task The_team_chooses_the_copy(string role, string query, int answered)
    {
        var number = $"ARV/2627/0005{role.Length}{query.Length:00}";
        await books.Portal.ReadAsync(async db =>
        {
            db.Add(Issued(Worked, number: number));
            return await db.SaveChangesAsync();
        });
        using var visitor = await HttpVisitor.OfAsync(books.Portal, await Logins.NewAsync(books.Portal, role, retailer: role == Role.Retailer ? 1 : null));

        using var answer = await visitor.GetAsync($"/invoices/{Portal.Billing.DocumentNumber.ToAddress(number)}/pdf{query}");

        Assert.Equal(answered, (int)answer.StatusCode);
    }
}
