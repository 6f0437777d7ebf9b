using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Tests.Customers;

public sealed class BranchAndContactTests(CustomersPortal customers) : IClassFixture<CustomersPortal>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_default_branch_is_never_closed_and_a_closed_one_never_the_default()
    {
        Assert.Equal("B02", await AddAsync("R002", new BranchDraft { Address1 = "4 Trichy Road", City = "Coimbatore", StateCode = "33", Pincode = "641018" }));
        await Assert.ThrowsAsync<RuleBrokenException>(() => customers.AsAdminAsync(r => r.RetireBranchAsync("R002", "B01", Cancel)));
        Assert.True(await customers.AsAdminAsync(r => r.RetireBranchAsync("R002", "B02", Cancel)));
        await Assert.ThrowsAsync<RuleBrokenException>(() => customers.AsAdminAsync(r => r.MakeDefaultAsync("R002", "B02", Cancel)));
        Assert.True(await customers.AsAdminAsync(r => r.ReopenBranchAsync("R002", "B02", Cancel)));
        Assert.True(await customers.AsAdminAsync(r => r.MakeDefaultAsync("R002", "B02", Cancel)));
        var branches = (await customers.DetailAsync("R002")).Branches;
        Assert.Equal([("B02", true, "Coimbatore"), ("B01", false, "Peelamedu")], branches.Select(b => (b.Code, b.IsDefault, b.Facts.Name)));
    }

    [Fact]
    public async Task A_branch_code_is_taken_once_within_a_retailer_and_free_in_another()
    {
        var draft = CustomersPortal.RightBranch();
        draft.Code = "mdu";
        Assert.Equal("MDU", await AddAsync("R003", draft));
        Assert.Equal(["Code"], (await Assert.ThrowsAsync<BadInputException>(() => AddAsync("R003", draft))).Errors.Keys);
        Assert.Equal("MDU", await AddAsync("R004", draft));
    }

    [Fact]
    public async Task A_branch_has_a_registration_of_its_state_and_its_own_firm()
    {
        var draft = CustomersPortal.RightBranch();
        draft.Gstin = (await customers.DetailAsync("R002")).Facts.Gstin;
        Assert.Equal(["Gstin"], (await Assert.ThrowsAsync<BadInputException>(() => AddAsync("R001", draft))).Errors.Keys);
        draft.Gstin = (await customers.DetailAsync("R001")).Facts.Gstin;
        Assert.NotNull(await AddAsync("R001", draft));
        draft.Gstin = "29AABCR1718E1ZL";
        Assert.Equal(["Gstin"], (await Assert.ThrowsAsync<BadInputException>(() => AddAsync("R001", draft))).Errors.Keys);
    }

    [Fact]
    public async Task There_is_always_one_person_to_ask_first_and_the_last_one_stays()
    {
        var only = (await customers.DetailAsync("R005")).Contacts.Single();
        await Assert.ThrowsAsync<RuleBrokenException>(() => customers.AsAdminAsync(r => r.RemoveContactAsync("R005", only.Id, Cancel)));
        var second = await customers.AsAdminAsync(r => r.AddContactAsync("R005", new ContactDraft { Name = "Bala", Phone = "+91 98400-12345", IsMain = true }, Cancel));
        Assert.Equal([("Bala", true), ("K. Prakash", false)], (await customers.DetailAsync("R005")).Contacts.Select(c => (c.Facts.Name, c.Facts.IsMain)));
        Assert.True(await customers.AsAdminAsync(r => r.RemoveContactAsync("R005", second!.Value, Cancel)));
        Assert.Equal([("K. Prakash", true)], (await customers.DetailAsync("R005")).Contacts.Select(c => (c.Facts.Name, c.Facts.IsMain)));
    }

    [Theory]
    [InlineData("98400 12345", "+919840012345")]
    [InlineData("09840012345", "+919840012345")]
    [InlineData("+1 650-253-0000", "+16502530000")]
    [InlineData("0422 2301234", "+914222301234")]
    [InlineData("12345", null)]
    [InlineData("<b>", null)]
    public void A_telephone_number_is_kept_as_the_world_dials_it(string typed, string? kept) => Assert.Equal(kept, TypedText.Phone(typed));

    [Fact]
    public async Task A_person_is_found_by_mail_once_they_have_one()
    {
        var old = await customers.DetailAsync("R006");
        var draft = old.Contacts[0].ToDraft(old.Version);
        draft.Email = "Meena.New@Example.com";
        Assert.True(await customers.AsAdminAsync(r => r.ReviseContactAsync("R006", old.Contacts[0].Id, draft, Cancel)));
        var found = await customers.Portal.AsAsync<RetailerQueries, RetailerList>(Role.Staff, q => q.ListAsync(new RetailerFilter { Search = "meena.new@" }, Cancel));
        Assert.Equal("R006", Assert.Single(found.Rows.Items).Code);
    }

    private Task<string?> AddAsync(string code, BranchDraft draft) => customers.AsAdminAsync(r => r.AddBranchAsync(code, draft, Cancel));
}
