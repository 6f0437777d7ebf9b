using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Tests.Customers;

public sealed class FirstLoginTests : IAsyncDisposable
{
    private readonly TestPortal _portal = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_retailer_s_first_person_is_invited_by_letter()
    {
        await RegisterAsync(Invited("R500"));

        var login = await _portal.ReadAsync(db => db.Users.SingleAsync(u => u.Email == "shop@example.com"));
        Assert.Equal((Role.Retailer, "Thenmozhi", false, null), (login.Role, login.DisplayName, login.EmailConfirmed, login.PasswordHash));
        Assert.Equal("R500", await _portal.ReadAsync(db => db.Retailers.Where(r => r.Id == login.RetailerId).Select(r => r.Code).SingleAsync()));
        Assert.Contains("/account/", Mailbox.LinkOf(await Mailbox.LetterAsync(_portal, "shop@example.com", "login")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_e_mail_has_a_login_already_nothing_is_made_at_all()
    {
        await RegisterAsync(Invited("R500"));

        var refused = await Assert.ThrowsAsync<BadInputException>(() => RegisterAsync(Invited("R501")));

        Assert.Equal(["Contact.Email"], refused.Errors.Keys);
        Assert.Equal(["R500"], await _portal.ReadAsync(db => db.Retailers.Select(r => r.Code).ToListAsync()));
        Assert.Equal((1, 1, 1), await _portal.ReadAsync(async db => (await db.Branches.CountAsync(), await db.Contacts.CountAsync(), await db.Users.CountAsync())));
    }

    [Fact]
    public async Task An_invitation_needs_an_e_mail()
    {
        var draft = Invited("R500");
        draft.Contact!.Email = " ";

        var refused = await Assert.ThrowsAsync<BadInputException>(() => RegisterAsync(draft));

        Assert.Equal(["Contact.Email"], refused.Errors.Keys);
    }

    [Fact]
    public async Task An_address_that_no_login_can_have_is_refused_beside_the_person()
    {
        var draft = Invited("R500");
        draft.Contact!.Email = $"{new string('a', 60)}@{string.Join('.', Enumerable.Repeat(new string('b', 50), 3))}.example";

        var refused = await Assert.ThrowsAsync<BadInputException>(() => RegisterAsync(draft));

        Assert.Equal(["Contact.Email"], refused.Errors.Keys);
        Assert.Equal(0, await _portal.ReadAsync(db => db.Retailers.CountAsync()));
    }

    [Fact]
    public async Task Without_the_tick_nobody_is_invited()
    {
        var draft = Invited("R500");
        draft.InvitesContact = false;

        await RegisterAsync(draft);

        Assert.Equal(0, await _portal.ReadAsync(db => db.Users.CountAsync()));
    }

    [Fact]
    public async Task Tabs_tell_who_cannot_sign_in_and_who_has_no_gstin()
    {
        await RegisterAsync(Invited("R500"));
        var unregistered = CustomersPortal.Right("R501");
        unregistered.Gstin = null;
        await RegisterAsync(unregistered);

        var list = await _portal.AsAsync<RetailerQueries, RetailerList>(Role.Staff, q => q.ListAsync(RetailerFilter.From(null, "no-login", null, null, null, null), Cancel));

        Assert.Equal(["R501"], list.Rows.Items.Select(row => row.Code));
        Assert.Equal((2, 2, 0, 1, 1), (list.Views[RetailerView.All], list.Views[RetailerView.Active], list.Views[RetailerView.Inactive], list.Views[RetailerView.NoLogin], list.Views[RetailerView.NoGstin]));
        await _portal.AsAsync<RetailerService, bool>(Role.Admin, r => r.DeactivateAsync("R501", "Moved away", Cancel));
        list = await _portal.AsAsync<RetailerQueries, RetailerList>(Role.Staff, q => q.ListAsync(RetailerFilter.From(null, "no-gstin", null, null, null, null), Cancel));
        Assert.Empty(list.Rows.Items);
    }

    [Fact]
    public async Task Only_the_team_reads_the_note()
    {
        var draft = CustomersPortal.Right("R500");
        draft.Note = "Pays late in May";
        await RegisterAsync(draft);
        var id = await _portal.ReadAsync(db => db.Retailers.Select(r => r.Id).SingleAsync());

        Assert.Equal("", (await _portal.AsAsync<RetailerQueries, RetailerDetail?>(Role.Retailer, q => q.MineAsync(Cancel), id))!.Facts.Note);
        Assert.Equal("", (await _portal.AsAsync<RetailerQueries, RetailerDetail?>(Role.Retailer, q => q.DetailAsync("R500", Cancel), id))!.Facts.Note);
        Assert.Equal("Pays late in May", (await _portal.AsAsync<RetailerQueries, RetailerDetail?>(Role.Staff, q => q.DetailAsync("R500", Cancel)))!.Facts.Note);
    }

    [Fact]
    public async Task Screens_of_the_team_and_of_that_retailer_hear_of_a_change()
    {
        await RegisterAsync(CustomersPortal.Right("R500"));
        var heard = new List<ILiveHint>();
        using var listening = Service<LiveBus>().Subscribe(heard.Add);
        await _portal.AsAsync<RetailerService, bool>(Role.Admin, r => r.DeactivateAsync("R500", "Moved away", Cancel));
        var id = await _portal.ReadAsync(db => db.Retailers.Select(r => r.Id).SingleAsync());

        Assert.Equal([new RetailerChanged("R500", id)], heard);
        Assert.Equal(id, heard[0].ForRetailer);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    private static RetailerDraft Invited(string code)
    {
        var draft = CustomersPortal.Right(code);
        draft.InvitesContact = true;
        return draft;
    }

    private T Service<T>()
        where T : notnull => (T)_portal.Services.GetService(typeof(T))!;

    private Task<string> RegisterAsync(RetailerDraft draft) => _portal.AsAsync<RetailerService, string>(Role.Admin, r => r.RegisterAsync(draft, Cancel));
}
