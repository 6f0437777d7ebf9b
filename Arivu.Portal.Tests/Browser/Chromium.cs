using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Arivu.Portal.Tests.Browser.Chromium))]

namespace Arivu.Portal.Tests.Browser;

/// <summary>One browser for the whole run, started by the first test that needs it.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> _started = new(StartAsync);

    /// <summary>The browser.</summary>
    /// <exception cref="InvalidOperationException">There is no Chromium here; the message says what to do.</exception>
    public async Task<IBrowser> OpenAsync() => (await _started.Value).Browser;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_started is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            var (driver, browser) = await _started.Value;
            await browser.DisposeAsync();
            driver.Dispose();
        }
    }

    private static async Task<(IPlaywright Driver, IBrowser Browser)> StartAsync()
    {
        var program = await ChromiumProgram.FindOrInstallAsync();
        var driver = await Playwright.CreateAsync();
        var browser = await driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = program, Args = Arguments() });
        return (driver, browser);
    }

    private static List<string> Arguments()
    {
        List<string> arguments =
        [
            "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--disable-dev-shm-usage",
        ];
        if (OperatingSystem.IsLinux() && System.Environment.IsPrivilegedProcess)
        {
            arguments.Add("--no-sandbox"); // Chromium refuses to build its sandbox as root
        }

        return arguments;
    }
}
