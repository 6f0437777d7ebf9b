using System.Diagnostics;

namespace Arivu.Portal.Tests;

/// <summary>Finds PostgreSQL's programs on this machine, or installs the distribution's where that may be done.</summary>
internal static class PostgreSqlProgram
{
    private const string Missing = "not run: install PostgreSQL 15 or newer, or set " + PostgreSqlServer.Variable + " to the connection string of a server on which databases may be created";

    // A second test run on this machine waits for the first one's installation. The distribution would start a cluster of its own: nobody asked for one.
    private const string Install =
        "ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || { mkdir -p /etc/postgresql-common/createcluster.d && echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.d/arivu-tests.conf"
        + " && apt-get -o DPkg::Lock::Timeout=300 update -q && DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y -q postgresql; }";

    private static readonly Lazy<string> Folder = new(FindOrInstall);

    /// <summary>Runs one of its programs to its end; as root under the user that the distribution made for it, since they refuse root.</summary>
    public static void Run(string program, params string[] words)
    {
        string[] command = [Path.Combine(Folder.Value, program), .. words];
        if (Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows())
        {
            command = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", "--", .. command];
        }

        Answer(command);
    }

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message says how.</exception>
    public static void Answer(params string[] command)
    {
        // What a server inherits it keeps open: its output goes to files, or waiting for the end of the output would wait for the server.
        var said = Path.GetTempFileName();
        var start = new ProcessStartInfo("sh", ["-c", "out=$1; shift; exec \"$@\" >\"$out\" 2>&1 </dev/null", "sh", said, .. command]) { UseShellExecute = false, WorkingDirectory = Path.GetTempPath() };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        var text = File.ReadAllText(said);
        File.Delete(said);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}: {text}");
        }
    }

    private static string FindOrInstall()
    {
        if (Find() is { } found)
        {
            return found;
        }

        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess || !File.Exists("/usr/bin/apt-get"))
        {
            throw new InvalidOperationException(Missing);
        }

        try
        {
            Answer("flock", Path.Combine(Path.GetTempPath(), "arivu-postgresql.lock"), "sh", "-c", Install);
        }
        catch (InvalidOperationException failed)
        {
            throw new InvalidOperationException($"{Missing}. Installing it failed: {failed.Message}", failed);
        }

        return Find() ?? throw new InvalidOperationException(Missing);
    }

    // The newest of the distribution's, or what the path offers.
    private static string? Find()
    {
        var versions = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [];
        var places = versions.OrderByDescending(v => int.TryParse(Path.GetFileName(v), out var number) ? number : 0).Select(v => Path.Combine(v, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator));
        return places.FirstOrDefault(place => File.Exists(Path.Combine(place, "initdb")));
    }
}
