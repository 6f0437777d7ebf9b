using Arivu.Portal.Audit;
using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Tests.Customers;

public sealed class RetailerServiceTests(CustomersPortal customers) : IClassFixture<CustomersPortal>
{
    private readonly TestPortal _portal = customers.Portal;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_retailer_is_stored_as_it_was_typed_with_its_numbers_cleaned()
    {
        var draft = CustomersPortal.Right(" vs-1 ");
        (draft.TradeName, draft.Gstin, draft.Note) = ("  <b>வைகை</b> =1+1 🌾  ", "27 aapfu 0939f1zv", "Line 1\r\nLine 2");
        Assert.Equal("VS-1", await RegisterAsync(draft));
        var stored = await customers.DetailAsync("vs-1");
        Assert.Equal(("<b>வைகை</b> =1+1 🌾", "27AAPFU0939F1ZV", "AAPFU0939F", "Line 1\nLine 2"), (stored.Facts.TradeName, stored.Facts.Gstin, stored.Facts.Pan, stored.Facts.Note));
        Assert.Equal((GstCategory.Regular, new DateOnly(2026, 11, 22), 1, true), (stored.Facts.GstCategory, stored.Facts.Since, stored.Version, stored.Active));
        Assert.Equal((Money.FromRupees(50_000), Money.Zero, Money.FromRupees(50_000)), (stored.Terms.CreditLimit, stored.CreditUsed, stored.CreditAvailable));
        Assert.Equal(("B01", true, "Tamil Nadu"), (stored.Branches.Single().Code, stored.Branches[0].IsDefault, stored.Branches[0].State));
        Assert.Equal(new ContactFacts("Thenmozhi", "Owner", "+919840012345", "shop@example.com", true), stored.Contacts.Single().Facts);
    }

    [Theory]
    [MemberData(nameof(BadRetailers.Cases), MemberType = typeof(BadRetailers))]
    public async Task Bad_input_is_named_beside_its_field_and_nothing_is_saved(string field, string what)
    {
        var draft = CustomersPortal.Right("BAD-1");
        BadRetailers.Spoil(draft, what);
        var bad = await Assert.ThrowsAsync<BadInputException>(() => RegisterAsync(draft));
        Assert.Contains(field, bad.Errors.Keys);
        Assert.False(await _portal.ReadAsync(db => db.Retailers.AnyAsync(r => r.Code == "BAD-1", Cancel)));
    }

    [Fact]
    public async Task Everything_that_is_missing_is_said_at_once()
    {
        var bad = await Assert.ThrowsAsync<BadInputException>(() => RegisterAsync(new RetailerDraft()));
        Assert.Equal(
            ["Branch.Address1", "Branch.City", "Branch.Pincode", "Branch.StateCode", "Category", "Contact.Email", "Contact.Name", "LegalName", "Terms.Terms", "TradeName"],
            bad.Errors.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_retailer_without_code_gets_the_next_free_one_even_when_many_come_at_once()
    {
        await using var portal = new TestPortal();
        var codes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => portal.AsAsync<RetailerService, string>(Role.Admin, retailers => retailers.RegisterAsync(CustomersPortal.Right(), Cancel))));
        Assert.Equal(["R001", "R002", "R003", "R004", "R005", "R006", "R007", "R008"], codes.Order(StringComparer.Ordinal));
        Assert.Equal("R009", await portal.AsAsync<RetailerQueries, string>(Role.Admin, queries => queries.NextCodeAsync(Cancel)));
    }

    [Fact]
    public async Task The_second_of_two_editors_is_told_and_overwrites_nothing()
    {
        await RegisterAsync(CustomersPortal.Right("TWO-1"));
        var (first, second) = ((await customers.DetailAsync("TWO-1")).ToDraft(), (await customers.DetailAsync("TWO-1")).ToDraft());
        (first.TradeName, second.TradeName) = ("First", "Second");
        Assert.True(await ReviseAsync("TWO-1", first));
        await Assert.ThrowsAsync<EditedByAnotherException>(() => ReviseAsync("TWO-1", second));
        Assert.Equal("First", (await customers.DetailAsync("TWO-1")).Facts.TradeName);
    }

    [Fact]
    public async Task A_change_of_a_branch_or_a_person_collides_with_an_editor_of_the_retailer()
    {
        await RegisterAsync(CustomersPortal.Right("TWO-2"));
        var old = await customers.DetailAsync("TWO-2");
        var branch = old.Branches[0].ToDraft(old.Version);
        branch.Address2 = "Next to the temple";
        Assert.True(await customers.AsAdminAsync(r => r.ReviseBranchAsync("TWO-2", "b01", branch, Cancel)));
        await Assert.ThrowsAsync<EditedByAnotherException>(() => ReviseAsync("TWO-2", old.ToDraft()));
        await Assert.ThrowsAsync<EditedByAnotherException>(() => customers.AsAdminAsync(r => r.ChangeTermsAsync("TWO-2", old.ToTermsDraft(), Cancel)));
        await Assert.ThrowsAsync<EditedByAnotherException>(() => customers.AsAdminAsync(r => r.ReviseContactAsync("TWO-2", old.Contacts[0].Id, old.Contacts[0].ToDraft(old.Version), Cancel)));
        Assert.Equal(2, (await customers.DetailAsync("TWO-2")).Version);
    }

    [Fact]
    public async Task Fifty_editors_of_one_version_make_one_change()
    {
        await RegisterAsync(CustomersPortal.Right("FIFTY"));
        var terms = (await customers.DetailAsync("FIFTY")).ToTermsDraft();
        var done = await Task.WhenAll(Enumerable.Range(1, 50).Select(async i =>
        {
            try
            {
                return await customers.AsAdminAsync(r => r.ChangeTermsAsync("FIFTY", new TermsDraft { Version = terms.Version, Terms = PaymentTerms.Net30, CreditLimit = Money.FromRupees(i) }, Cancel));
            }
            catch (EditedByAnotherException)
            {
                return false;
            }
        }));
        Assert.Equal(1, done.Count(d => d));
        Assert.Equal(2, (await customers.DetailAsync("FIFTY")).Version);
    }

    [Fact]
    public async Task Terms_are_changed_alone()
    {
        await RegisterAsync(CustomersPortal.Right("TERMS-1"));
        var draft = new TermsDraft { Version = 1, Terms = PaymentTerms.Cod, Tier = RetailerTier.Key, CreditLimit = Money.Zero, MinimumLifePercent = 0 };
        Assert.True(await customers.AsAdminAsync(r => r.ChangeTermsAsync("TERMS-1", draft, Cancel)));
        Assert.Equal(new TermsFacts(PaymentTerms.Cod, RetailerTier.Key, Money.Zero, 0), (await customers.DetailAsync("TERMS-1")).Terms);
        draft.CreditLimit = Money.FromRupees(1);
        Assert.Equal(["CreditLimit"], (await Assert.ThrowsAsync<BadInputException>(() => customers.AsAdminAsync(r => r.ChangeTermsAsync("TERMS-1", draft, Cancel)))).Errors.Keys);
    }

    [Fact]
    public async Task A_retailer_is_taken_out_with_a_reason_and_back_again()
    {
        await RegisterAsync(CustomersPortal.Right("OUT-1"));
        Assert.Equal(["Reason"], (await Assert.ThrowsAsync<BadInputException>(() => customers.AsAdminAsync(r => r.DeactivateAsync("OUT-1", "  ", Cancel)))).Errors.Keys);
        Assert.True(await customers.AsAdminAsync(r => r.DeactivateAsync("OUT-1", " Closed for good ", Cancel)));
        await Assert.ThrowsAsync<RuleBrokenException>(() => customers.AsAdminAsync(r => r.DeactivateAsync("OUT-1", "Again", Cancel)));
        Assert.Equal((false, "Closed for good"), ((await customers.DetailAsync("OUT-1")).Active, (await customers.DetailAsync("OUT-1")).InactiveReason));
        Assert.True(await customers.AsAdminAsync(r => r.ActivateAsync("OUT-1", Cancel)));
        Assert.Null((await customers.DetailAsync("OUT-1")).InactiveReason);
    }

    [Fact]
    public async Task What_is_not_there_is_not_changed()
    {
        Assert.False(await ReviseAsync("GONE", CustomersPortal.Right()));
        Assert.False(await customers.AsAdminAsync(r => r.ActivateAsync("GONE", Cancel)));
        Assert.Null(await customers.AsAdminAsync(r => r.AddBranchAsync("GONE", CustomersPortal.RightBranch(), Cancel)));
        Assert.Null(await customers.AsAdminAsync(r => r.AddContactAsync("GONE", CustomersPortal.RightContact(), Cancel)));
        Assert.False(await customers.AsAdminAsync(r => r.RetireBranchAsync("R001", "B99", Cancel)));
        Assert.False(await customers.AsAdminAsync(r => r.RemoveContactAsync("R001", 999_999, Cancel)));
    }

    [Fact]
    public async Task The_history_holds_before_and_after_of_the_retailer_and_its_places_and_people()
    {
        await RegisterAsync(CustomersPortal.Right("HIST-1"));
        var terms = (await customers.DetailAsync("HIST-1")).ToTermsDraft();
        terms.CreditLimit = Money.FromRupees(60_000);
        await customers.AsAdminAsync(r => r.ChangeTermsAsync("HIST-1", terms, Cancel));
        await customers.AsAdminAsync(r => r.AddContactAsync("HIST-1", new ContactDraft { Name = "Mani", Phone = "9840012345" }, Cancel));
        Assert.Equal([new AuditChange("CreditLimit", "₹50,000.00", "₹60,000.00")], (await HistoryAsync("Retailer")).First(line => line.Act == "Changed" && line.Changes.Any(c => c.Field == "CreditLimit")).Changes);
        Assert.Contains(new AuditChange("Phone", null, "+919840012345"), (await HistoryAsync("Contact"))[0].Changes);
        Assert.Equal("Created", Assert.Single(await HistoryAsync("Branch")).Act);
    }

    private Task<IReadOnlyList<AuditLine>> HistoryAsync(string subject) =>
        _portal.AsAsync<AuditTrail, IReadOnlyList<AuditLine>>(Role.Admin, trail => trail.OfAsync(subject, "HIST-1", 10, Cancel));

    private Task<string> RegisterAsync(RetailerDraft draft) => customers.AsAdminAsync(retailers => retailers.RegisterAsync(draft, Cancel));

    private Task<bool> ReviseAsync(string code, RetailerDraft draft) => customers.AsAdminAsync(retailers => retailers.ReviseAsync(code, draft, Cancel));
}
