using System.Diagnostics;

namespace Arivu.Portal.Tests.Browser;

/// <summary>Finds the browser on this machine, or installs the distribution's where that may be done.</summary>
internal static class ChromiumProgram
{
    private const string Missing = "not run: install Chromium (or set CHROMIUM to the path of a Chromium or Chrome program)";

    private static readonly string[] Places =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    ];

    // A second test run on this machine waits for the first one's installation instead of starting its own.
    private const string Install =
        "command -v chromium >/dev/null || { apt-get -o DPkg::Lock::Timeout=300 update -q && DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y -q chromium; }";

    /// <summary>The program's path.</summary>
    /// <exception cref="InvalidOperationException">There is none, and this user may not install one.</exception>
    public static async Task<string> FindOrInstallAsync()
    {
        if (Find() is { } found)
        {
            return found;
        }

        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess || !File.Exists("/usr/bin/apt-get"))
        {
            throw new InvalidOperationException(Missing);
        }

        await InstallAsync();
        return Find() ?? throw new InvalidOperationException(Missing);
    }

    private static string? Find() => Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } chosen ? chosen : Array.Find(Places, File.Exists);

    private static async Task InstallAsync()
    {
        var order = new ProcessStartInfo("flock", [Path.Combine(Path.GetTempPath(), "arivu-chromium.lock"), "sh", "-c", Install])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var apt = Process.Start(order)!;
        var (said, complained) = (apt.StandardOutput.ReadToEndAsync(), apt.StandardError.ReadToEndAsync());
        await apt.WaitForExitAsync();
        if (apt.ExitCode != 0)
        {
            throw new InvalidOperationException($"{Missing}. Installing it failed: {await said}\n{await complained}");
        }
    }
}
