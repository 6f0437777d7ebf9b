using System.Diagnostics;

namespace Arivu.Portal.Tests.Data.Copies;

/// <summary>The portal as somebody starts it on the command line, in a process of its own.</summary>
internal static class VerbProcess
{
    /// <summary>Runs a verb on a folder's database.</summary>
    /// <returns>The exit code and all it said.</returns>
    public static Task<(int Code, string Said)> RunAsync(TestDatabase database, string folder, params string[] words) =>
        RunOnAsync(database.Provider.Name, database.ConnectionOf(folder), folder, words);

    /// <summary>Runs a verb on any database.</summary>
    public static Task<(int Code, string Said)> RunOnAsync(string provider, string connection, string folder, params string[] words) =>
        RunAsync(new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. words]), provider, connection, folder);

    /// <summary>Runs a verb on a folder's SQLite database where no file can grow beyond some kilobytes.</summary>
    public static Task<(int Code, string Said)> OnFullDiskAsync(string folder, params string[] words) => RunAsync(
        new ProcessStartInfo("bash", ["-c", "trap '' XFSZ; ulimit -f 64; exec dotnet \"$@\"", "bash", typeof(Program).Assembly.Location, .. words]) { Environment = { ["DOTNET_EnableDiagnostics"] = "0", ["DOTNET_EnableWriteXorExecute"] = "0" } },
        TestDatabase.Sqlite.Provider.Name, TestDatabase.Sqlite.ConnectionOf(folder), folder);

    private static async Task<(int Code, string Said)> RunAsync(ProcessStartInfo start, string provider, string connection, string folder)
    {
        (start.UseShellExecute, start.RedirectStandardOutput, start.RedirectStandardError, start.WorkingDirectory) = (false, true, true, folder);
        start.Environment["Portal__DataFolder"] = folder;
        start.Environment["Database__Provider"] = provider;
        start.Environment["ConnectionStrings__Portal"] = connection;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        using var process = Process.Start(start)!;
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, $"{await said}{await complained}");
    }
}
