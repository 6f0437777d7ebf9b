using Arivu.Portal.Accounts;
using System.Collections.Concurrent;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Tests.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Arivu.Portal.Tests.Browser;

/// <summary>A portal with the demo data on a port of its own, and people who visit it with Chromium.</summary>
public sealed class PortalInBrowser : IAsyncDisposable
{
    private readonly Chromium _chromium;
    private readonly Lazy<string> _url;
    private readonly Lazy<Task<IReadOnlyDictionary<string, string>>> _scene;
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _signedIn = new(StringComparer.Ordinal);

    /// <summary>The portal, in real time, with two months of past trade.</summary>
    public TestPortal Portal { get; }

    /// <summary>What is asked of the database, by whomever.</summary>
    public CommandWatch Commands { get; } = new() { OfEverybody = true };

    private TestPortal NewPortal(bool stopped) => new()
    {
        WithDemo = true,
        Months = stopped ? 0 : 2,
        StoppedClock = stopped,
        Wiring = services => services.AddSingleton<IInterceptor>(Commands),
        Environment = "Development",
        Settings = { ["RateLimits:SignIn"] = "10000", ["RateLimits:Pages"] = "100000" }, // all visitors come from one address
    };

    /// <summary>The portal's clock.</summary>
    public TimeProvider Time => Portal.Services.GetRequiredService<TimeProvider>();

    /// <summary>It starts with the first visit.</summary>
    /// <param name="chromium">The run's browser.</param>
    public PortalInBrowser(Chromium chromium)
        : this(chromium, stopped: false)
    {
    }

    private PortalInBrowser(Chromium chromium, bool stopped)
    {
        Portal = NewPortal(stopped);
        (_chromium, _url, _scene) = (chromium, new(Start), new(() => PageScene.SetAsync(this)));
        Portal.UseKestrel(0);
    }

    /// <summary>A portal without past trade whose clock stands still until a test turns it: pages hear of changes when they are opened.</summary>
    public static PortalInBrowser AtStoppedClock(Chromium chromium) => new(chromium, stopped: true);

    /// <summary>Where it listens.</summary>
    public string Url => _url.Value;

    /// <summary>Prepares once what listed pages show; the order numbers by the words that stand for them.</summary>
    public Task<IReadOnlyDictionary<string, string>> SceneAsync()
    {
        _ = Url; // the portal must run
        return _scene.Value;
    }

    /// <summary>After the last journey the books must hold.</summary>
    public async ValueTask DisposeAsync()
    {
        await using (Portal)
        {
            if (_url.IsValueCreated)
            {
                await Until.TrueAsync(async () => !await Portal.ReadAsync(db => db.Set<Delivery>().AnyAsync(d => !d.Outside)), "An empty outbox", TimeSpan.FromSeconds(60));
                await Portal.BooksHoldAsync();
            }
        }
    }

    /// <summary>
    /// Lets somebody visit the portal. Whatever goes wrong in their console, network or content policy, or in the portal's
    /// log, fails the test even when every step worked; a failed visit leaves a picture in artifacts/failures.
    /// </summary>
    /// <param name="email">Whose login; null for nobody's.</param>
    /// <param name="visit">What they do.</param>
    /// <param name="look">On which screen.</param>
    /// <param name="way">Over which network, and with the portal's service worker; without one it is straight and without.</param>
    public async Task VisitAsync(string? email, Func<Visitor, Task> visit, Look? look = null, Way? way = null)
    {
        var state = email is null ? null : await _signedIn.GetOrAdd(email, who => new Lazy<Task<string>>(() => SignInAsync(who))).Value;
        await using var context = await OpenAsync(look ?? new Look(), state, way);
        var watch = new Watch();
        await watch.OverAsync(context);
        var page = await context.NewPageAsync();
        try
        {
            await visit(new Visitor(context, page, watch));
        }
        catch (Exception fault)
        {
            await PhotographAsync(page);
            throw new InvalidOperationException($"{fault.Message}\nat {page.Url}\n{string.Join('\n', watch.Faults.Concat(Portal.Log.Errors.Select(l => $"{l}")))}", fault);
        }

        Findings.None(watch.Faults);
        Findings.None(Portal.Log.Errors.Select(line => line.ToString()));
    }

    // The picture helps; without it the fault must be told all the same.
    private static async Task PhotographAsync(IPage page)
    {
        try
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root, "artifacts", "failures", $"{TestContext.Current.TestMethod?.MethodName}.png"), FullPage = true });
        }
        catch (Exception blind) when (blind is PlaywrightException or TimeoutException)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"No picture of the failure: {blind.Message}");
        }
    }

    private string Start()
    {
        Portal.StartServer();
        var address = Portal.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return $"http://localhost:{new Uri(address).Port}";
    }

    private async Task<IBrowserContext> OpenAsync(Look look, string? state, Way? way = null)
    {
        var browser = await _chromium.OpenAsync();
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = way?.Url ?? Url,
            ServiceWorkers = way is null ? ServiceWorkerPolicy.Block : ServiceWorkerPolicy.Allow,
            StorageState = state,
            ViewportSize = look.Viewport,
            ColorScheme = look.Theme == Look.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "en-IN",
            TimezoneId = "Asia/Kolkata",
        });
        context.SetDefaultTimeout(10_000);
        return context;
    }

    // Signs in through the form once; later visits of the same person begin with that cookie.
    private async Task<string> SignInAsync(string email)
    {
        await using var context = await OpenAsync(new Look(), state: null);
        var page = await context.NewPageAsync();
        var visitor = new Visitor(context, page, new Watch());
        await visitor.GoAsync("/account/login");
        await visitor.SendSignInAsync(email, DemoAccounts.Password);
        await visitor.ArriveAsync("/");
        return await context.StorageStateAsync();
    }
}
