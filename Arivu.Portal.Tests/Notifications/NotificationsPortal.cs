using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Demo;
using Arivu.Portal.Kernel;
using Arivu.Portal.Notifications;
using Arivu.Portal.Orders;
using Arivu.Portal.Tests.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Notifications;

/// <summary>Somebody who is told things.</summary>
public sealed record Listener(Guid Id, string Email, string Role, int? RetailerId);

/// <summary>
/// A portal with an administrator, a member of staff and two stores of one login each. Only the notifications' own handlers
/// listen, and they move when the test says so.
/// </summary>
public sealed class NotificationsPortal : IAsyncLifetime
{
    private static readonly string[] OurHandlers = ["NotifyTeam", "NotifyShop", "NotifyAdministrators", "SendLetter"];

    public TestPortal Portal { get; } = new()
    {
        Wiring = services =>
        {
            services.Remove(services.Single(s => s.ImplementationType == typeof(OutboxDispatcher)));
            foreach (var foreign in services.Where(s => s.ImplementationInstance is Subscriber subscriber && !OurHandlers.Any(subscriber.Name.StartsWith)).ToList())
            {
                services.Remove(foreign);
            }
        },
    };

    public Listener Admin { get; private set; } = default!;

    public Listener Staff { get; private set; } = default!;

    public Listener Shop { get; private set; } = default!;

    public Listener OtherShop { get; private set; } = default!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await using var scope = Portal.ScopeOfSystem();
        await ActivatorUtilities.CreateInstance<DemoRetailers>(scope.ServiceProvider).SeedRetailersAsync(DemoRetailers.Named, CancellationToken.None);
        Admin = await PersonAsync("meena@arivu.example", Role.Admin);
        Staff = await PersonAsync("karthik@arivu.example", Role.Staff);
        Shop = await PersonAsync("selvam@example.com", Role.Retailer, "R001");
        OtherShop = await PersonAsync("amman@example.com", Role.Retailer, "R002");
    }

    public ValueTask DisposeAsync() => Portal.DisposeAsync();

    /// <summary>Makes a login.</summary>
    public async Task<Listener> PersonAsync(string email, string role, string? store = null)
    {
        int? retailer = store is null ? null : await Portal.ReadAsync(db => db.Retailers.Where(r => r.Code == store).Select(r => r.Id).SingleAsync(Cancel));
        return new Listener(await Visitor.LoginAsync(Portal, email, role, retailer: retailer), email, role, retailer);
    }

    /// <summary>A scope in which this person asks.</summary>
    public AsyncServiceScope ScopeOf(Listener person) => Portal.ScopeOf(person.Role, person.RetailerId, person.Email, person.Id);

    /// <summary>Runs a service as this person.</summary>
    public async Task<T> AsAsync<TService, T>(Listener person, Func<TService, Task<T>> ask)
        where TService : notnull
    {
        await using var scope = ScopeOf(person);
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Sets one switch of this person.</summary>
    public Task SwitchAsync(Listener person, NotificationKind kind, bool inApp, bool email) => AsAsync<NotificationSwitchService, bool>(person, async switches =>
    {
        await switches.SetAsync(new NotificationChoice(kind, inApp, email), Cancel);
        return true;
    });

    /// <summary>Saves something and lets the handlers work until nothing is due.</summary>
    public async Task HappensAsync(Action<PortalDbContext> change)
    {
        await using (var scope = Portal.ScopeOfSystem())
        {
            await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(Cancel);
            change(db);
            await db.SaveChangesAsync(Cancel);
        }

        await DrainAsync();
    }

    /// <summary>Publishes an event and lets the handlers work.</summary>
    public Task HappensAsync(IDomainEvent happened) => HappensAsync(db => db.Publish("test", happened));

    /// <summary>Takes a step of an order and lets the handlers work.</summary>
    public Task StepAsync(Order placed, Action<Order> step) => HappensAsync(db =>
        step(db.Orders.AsSplitQuery().Include(o => o.Lines).Include(o => o.Shipments).ThenInclude(s => s.Lines).Single(o => o.Id == placed.Id)));

    /// <summary>Runs what is due until nothing is.</summary>
    public async Task DrainAsync()
    {
        while (await DueAsync() is { Count: > 0 } claimed)
        {
            foreach (var delivery in claimed)
            {
                await RunAsync(run => run.RunAsync(delivery, Cancel));
            }
        }
    }

    private async Task<IReadOnlyList<Delivery>> DueAsync() =>
        [.. await RunAsync(run => run.ClaimAsync(outside: false, Cancel)), .. await RunAsync(run => run.ClaimAsync(outside: true, Cancel))];

    /// <summary>What a person was told about one subject, listed or not, in order.</summary>
    public Task<List<Notification>> ToldAsync(Listener person, Guid subject) => Portal.ReadAsync(db => db.Notifications.AsNoTracking()
        .Where(n => n.UserId == person.Id && n.Subject == subject).OrderBy(n => n.CreatedAt).ThenBy(n => n.Id).ToListAsync(Cancel));

    /// <summary>What still waits to be sent or was put off.</summary>
    public Task<List<Delivery>> WaitingAsync() => Portal.ReadAsync(db => db.Set<Delivery>().AsNoTracking().OrderBy(d => d.Id).ToListAsync(Cancel));

    private async Task<T> RunAsync<T>(Func<OutboxRun, Task<T>> work)
    {
        await using var scope = Portal.ScopeOfSystem();
        return await work(scope.ServiceProvider.GetRequiredService<OutboxRun>());
    }
}
