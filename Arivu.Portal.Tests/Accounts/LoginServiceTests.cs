using Arivu.Portal.Accounts;
using Arivu.Portal.Audit;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Accounts;

public sealed class LoginServiceTests : IAsyncDisposable
{
    private readonly TestPortal _portal = new();

    [Theory]
    [InlineData(Role.Staff)]
    [InlineData(Role.Retailer)]
    public async Task Only_administrators_may_touch_logins(string role)
    {
        var (id, none) = (await Visitor.LoginAsync(_portal, "kavya@arivu.example"), CancellationToken.None);
        await RefusedAsync(role, l => l.InviteAsync(new LoginDraft { Email = "x@arivu.example", Name = "X" }, none));
        await RefusedAsync(role, l => l.CreateAsync(new LoginDraft { Email = "x@arivu.example", Name = "X" }, Visitor.Password, none));
        await RefusedAsync(role, l => l.DisableAsync(id, none));
        await RefusedAsync(role, l => l.EnableAsync(id, none));
        await RefusedAsync(role, l => l.ChangeRoleAsync(id, Role.Admin, none));
        await RefusedAsync(role, l => l.ResetTwoFactorAsync(id, none));
        await RefusedAsync(role, l => l.ResendInvitationAsync(id, none));
    }

    [Fact]
    public async Task A_retailer_lists_nobody()
    {
        await RefusedAsync(Role.Retailer, l => l.TeamAsync(null, CancellationToken.None));
        await RefusedAsync(Role.Staff, l => l.TeamAsync(null, CancellationToken.None));
        await RefusedAsync(Role.Retailer, l => l.OfRetailerAsync(1, CancellationToken.None));
    }

    [Fact]
    public async Task The_last_administrator_who_can_sign_in_stays()
    {
        var boss = await Visitor.LoginAsync(_portal, "boss@arivu.example", Role.Admin);
        var invited = await AskAsync(l => l.InviteAsync(new LoginDraft { Email = "new@arivu.example", Name = "New", Role = Role.Admin }, CancellationToken.None));
        await Assert.ThrowsAsync<RuleBrokenException>(() => DoAsync(l => l.DisableAsync(boss, CancellationToken.None)));
        await Assert.ThrowsAsync<RuleBrokenException>(() => DoAsync(l => l.ChangeRoleAsync(boss, Role.Staff, CancellationToken.None)));
        await DoAsync(l => l.DisableAsync(invited, CancellationToken.None));
        var second = await Visitor.LoginAsync(_portal, "second@arivu.example", Role.Admin);
        await DoAsync(l => l.DisableAsync(boss, CancellationToken.None));
        await Assert.ThrowsAsync<RuleBrokenException>(() => DoAsync(l => l.DisableAsync(second, CancellationToken.None)));
    }

    [Fact]
    public async Task Two_administrators_who_shut_each_other_out_at_once_leave_one()
    {
        var (one, two) = (await Visitor.LoginAsync(_portal, "one@arivu.example", Role.Admin), await Visitor.LoginAsync(_portal, "two@arivu.example", Role.Admin));
        await Task.WhenAll(new[] { one, two }.Select(async id =>
        {
            try
            {
                await DoAsync(l => l.DisableAsync(id, CancellationToken.None));
            }
            catch (Exception refused) when (refused is RuleBrokenException or EditedByAnotherException)
            {
                // one of them must be
            }
        }));
        Assert.Equal(1, await _portal.ReadAsync(db => db.Users.CountAsync(u => !u.Disabled && u.Role == Role.Admin)));
    }

    [Theory]
    [InlineData("", "Name", nameof(LoginDraft.Email))]
    [InlineData("no-at-sign", "Name", nameof(LoginDraft.Email))]
    [InlineData("a b@arivu.example", "Name", nameof(LoginDraft.Email))]
    [InlineData("a@b.example\r\nBcc: all@x.example", "Name", nameof(LoginDraft.Email))]
    [InlineData("அறிவு@arivu.example", "Name", nameof(LoginDraft.Email))]
    [InlineData("<b>@arivu.example", "Name", nameof(LoginDraft.Email))]
    [InlineData("fine@arivu.example", "", nameof(LoginDraft.Name))]
    [InlineData("fine@arivu.example", "   ", nameof(LoginDraft.Name))]
    public async Task Bad_input_is_named_by_field(string email, string name, string field)
    {
        var bad = await Assert.ThrowsAsync<BadInputException>(() => AskAsync(l => l.InviteAsync(new LoginDraft { Email = email, Name = name }, CancellationToken.None)));
        Assert.True(bad.Errors.ContainsKey(field), bad.Message);
        Assert.False(await _portal.ReadAsync(db => db.Users.AnyAsync()));
    }

    [Fact]
    public async Task An_email_is_taken_in_any_spelling_and_the_refusal_leaves_no_trace()
    {
        await Visitor.LoginAsync(_portal, "kavya@arivu.example");
        await Assert.ThrowsAsync<BadInputException>(() => AskAsync(l => l.InviteAsync(new LoginDraft { Email = "KAVYA@arivu.example", Name = "K" }, CancellationToken.None)));
        Assert.Equal(1, await _portal.ReadAsync(db => db.Set<AuditEntry>().CountAsync(a => a.Subject == "Login")));
    }

    [Fact]
    public async Task Of_two_who_invite_one_email_at_once_one_is_told_that_it_is_taken()
    {
        var tries = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            try
            {
                await AskAsync(l => l.InviteAsync(new LoginDraft { Email = "new@arivu.example", Name = "New" }, CancellationToken.None));
                return true;
            }
            catch (BadInputException)
            {
                return false;
            }
        }));
        Assert.Single(tries, made => made);
    }

    [Fact]
    public async Task Each_act_stands_on_the_trail_with_who_did_it()
    {
        var id = await Visitor.LoginAsync(_portal, "kavya@arivu.example");
        await Visitor.LoginAsync(_portal, "boss@arivu.example", Role.Admin);
        await DoAsync(l => l.DisableAsync(id, CancellationToken.None));
        await DoAsync(l => l.EnableAsync(id, CancellationToken.None));
        await DoAsync(l => l.ChangeRoleAsync(id, Role.Admin, CancellationToken.None));
        await DoAsync(l => l.ResetTwoFactorAsync(id, CancellationToken.None));
        var lines = await _portal.ReadAsync(db => db.Set<AuditEntry>().Where(a => a.Key == "kavya@arivu.example").OrderBy(a => a.Id).ToListAsync());
        Assert.Equal("Created Disabled Enabled MadeAdmin TwoFactorReset", string.Join(' ', lines.Select(l => l.Act)));
        Assert.All(lines, line => Assert.Equal("test@arivu.example", line.Actor));
    }

    [Fact]
    public async Task A_stores_login_never_joins_the_team()
    {
        var id = await Visitor.LoginAsync(_portal, "shop@example.com", Role.Retailer, retailer: 7);
        await Assert.ThrowsAsync<RuleBrokenException>(() => DoAsync(l => l.ChangeRoleAsync(id, Role.Staff, CancellationToken.None)));
        await Assert.ThrowsAsync<BadInputException>(() => AskAsync(l => l.InviteAsync(new LoginDraft { Email = "x@example.com", Name = "X", Role = Role.Retailer }, CancellationToken.None)));
        await Assert.ThrowsAsync<BadInputException>(() => AskAsync(l => l.InviteAsync(new LoginDraft { Email = "x@example.com", Name = "X", Role = Role.Admin, RetailerId = 7 }, CancellationToken.None)));
        await Assert.ThrowsAsync<BadInputException>(() => AskAsync(l => l.InviteAsync(new LoginDraft { Email = "x@example.com", Name = "X", Role = "God" }, CancellationToken.None)));
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    private Task<T> AskAsync<T>(Func<LoginService, Task<T>> act) => _portal.AsAsync(Role.Admin, act);

    private Task<bool> DoAsync(Func<LoginService, Task> act) => AskAsync(async logins =>
    {
        await act(logins);
        return true;
    });

    private async Task RefusedAsync(string role, Func<LoginService, Task> act)
    {
        await using var scope = _portal.ScopeOf(role, retailer: 1);
        await Assert.ThrowsAsync<NotAllowedException>(() => act(scope.ServiceProvider.GetRequiredService<LoginService>()));
    }
}
