using Arivu.Portal.Audit;
using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Tests.Customers;

public sealed class RetailerHistoryTests(CustomersPortal customers) : IClassFixture<CustomersPortal>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IStringLocalizer<CustomersWords> T => customers.Portal.Services.GetRequiredService<IStringLocalizer<CustomersWords>>();

    [Fact]
    public async Task A_retailer_s_story_is_told_once_and_newest_first()
    {
        await ChangeAsync(r => r.DeactivateAsync("R003", "Closed for repairs", Cancel));
        await ChangeAsync(r => r.ActivateAsync("R003", Cancel));
        await ChangeAsync(async r => await r.AddBranchAsync("R003", CustomersPortal.RightBranch(), Cancel) is not null);
        await ChangeAsync(r => r.MakeDefaultAsync("R003", "B02", Cancel));
        await ChangeAsync(r => r.RetireBranchAsync("R003", "B01", Cancel));
        await ChangeAsync(async r => await r.AddContactAsync("R003", CustomersPortal.RightContact(), Cancel) is not null);

        var story = await StoryAsync("R003");

        Assert.Equal(
            ["added a person", "closed a branch", "made another branch the default", "added a branch", "let it order once more", "closed ordering", "took it on"],
            story.Select(entry => RetailerHistoryWords.Act(T, entry.Subject, entry.Line)));
    }

    [Fact]
    public async Task Changed_fields_are_named_and_their_values_read_as_on_the_page()
    {
        var detail = await customers.DetailAsync("R005");
        var terms = detail.ToTermsDraft();
        (terms.Terms, terms.CreditLimit) = (PaymentTerms.Net30, Money.FromRupees(1_25_000));
        await ChangeAsync(r => r.ChangeTermsAsync("R005", terms, Cancel));

        var (subject, line) = (await StoryAsync("R005"))[0];

        Assert.Equal("changed its terms", RetailerHistoryWords.Act(T, subject, line));
        Assert.Contains(new AuditChange("Payment", "Pays within 15 days", "Pays within 30 days"), RetailerHistoryWords.Changes(T, line));
        Assert.Contains(new AuditChange("Credit limit", "₹90,000.00", "₹1,25,000.00"), RetailerHistoryWords.Changes(T, line));
    }

    private async Task ChangeAsync(Func<RetailerService, Task<bool>> act)
    {
        customers.Portal.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await customers.AsAdminAsync(act));
    }

    private Task<List<(string Subject, AuditLine Line)>> StoryAsync(string code) => customers.Portal.AsAsync<AuditTrail, List<(string Subject, AuditLine Line)>>(
        Role.Staff,
        async trail => RetailerHistoryWords.Merge(
            await trail.OfAsync(nameof(Retailer), code, 50, Cancel), await trail.OfAsync(nameof(Branch), code, 50, Cancel), await trail.OfAsync(nameof(Contact), code, 50, Cancel), 50));
}
