using Arivu.Portal.Accounts.Views;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Accounts;

public sealed class SavedViewTests : IAsyncDisposable
{
    private readonly TestPortal _portal = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task A_view_is_its_owner_s_alone_and_the_same_name_replaces_it()
    {
        var (meena, ravi) = (await LoginAsync("meena@arivu.example"), await LoginAsync("ravi@arivu.example"));
        await AsAsync(meena, views => views.SaveAsync("/inventory", " Low first ", "?view=low", Cancel));
        await AsAsync(meena, views => views.SaveAsync("/inventory", "Low first", "?view=low&sort=cover", Cancel));
        await AsAsync(meena, views => views.SaveAsync("/orders", "Mine", "", Cancel));
        await AsAsync(ravi, views => views.SaveAsync("/inventory", "Low first", "?view=out", Cancel));

        var hers = await ListAsync(meena);
        Assert.Equal([("Low first", "?view=low&sort=cover")], hers.Select(v => (v.Name, v.Query)));
        Assert.Equal("?view=out", Assert.Single(await ListAsync(ravi)).Query);

        await AsAsync(ravi, views => views.RemoveAsync(hers[0].Id, Cancel));
        Assert.Single(await ListAsync(meena));
        await AsAsync(meena, views => views.RemoveAsync(hers[0].Id, Cancel));
        Assert.Empty(await ListAsync(meena));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("A name that is longer than forty characters", "")]
    [InlineData("Long", "?x", 1001)]
    public async Task A_view_without_name_or_with_too_long_an_address_is_not_kept(string name, string query, int length = 0)
    {
        var meena = await LoginAsync("meena@arivu.example");

        await Assert.ThrowsAsync<RuleBrokenException>(() => AsAsync(meena, views => views.SaveAsync("/inventory", name, query.PadRight(length, 'x'), Cancel)));
        Assert.Empty(await ListAsync(meena));
    }

    [Fact]
    public async Task There_is_an_end_to_what_one_person_keeps()
    {
        var meena = await LoginAsync("meena@arivu.example");
        for (var i = 0; i < SavedView.Most; i++)
        {
            await AsAsync(meena, views => views.SaveAsync("/inventory", $"View {i}", "", Cancel));
        }

        await Assert.ThrowsAsync<RuleBrokenException>(() => AsAsync(meena, views => views.SaveAsync("/inventory", "One more", "", Cancel)));
    }

    [Fact]
    public async Task Shops_keep_no_views()
    {
        await Assert.ThrowsAsync<NotAllowedException>(() => _portal.AsAsync<SavedViewService, IReadOnlyList<NamedView>>(Role.Retailer, views => views.ListAsync("/inventory", Cancel), retailer: 1));
    }

    private async Task<Guid> LoginAsync(string email) => await _portal.ReadAsync(async db =>
    {
        var user = new PortalUser { UserName = email, NormalizedUserName = email.ToUpperInvariant(), Email = email, NormalizedEmail = email.ToUpperInvariant(), DisplayName = email, Role = Role.Staff };
        db.Add(user);
        await db.SaveChangesAsync(Cancel);
        return user.Id;
    });

    private Task<IReadOnlyList<NamedView>> ListAsync(Guid login) => OfAsync(login, views => views.ListAsync("/inventory", Cancel));

    private Task<bool> AsAsync(Guid login, Func<SavedViewService, Task> act) => OfAsync(login, async views =>
    {
        await act(views);
        return true;
    });

    private async Task<T> OfAsync<T>(Guid login, Func<SavedViewService, Task<T>> ask)
    {
        await using var scope = _portal.ScopeOf(Role.Staff, login: login);
        return await ask(scope.ServiceProvider.GetRequiredService<SavedViewService>());
    }
}
