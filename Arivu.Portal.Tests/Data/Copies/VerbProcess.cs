using System.Diagnostics;

namespace Arivu.Portal.Tests.Data.Copies;

/// <summary>The portal as somebody starts it on the command line, in a process of its own.</summary>
internal static class VerbProcess
{
    /// <summary>Runs a verb on a folder's database.</summary>
    /// <returns>The exit code and all it said.</returns>
    public static async Task<(int Code, string Said)> RunAsync(TestDatabase database, string folder, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. words]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        start.Environment["Portal__DataFolder"] = folder;
        start.Environment["Database__Provider"] = database.Provider.Name;
        start.Environment["ConnectionStrings__Portal"] = database.ConnectionOf(folder);
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        using var process = Process.Start(start)!;
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, $"{await said}{await complained}");
    }
}
