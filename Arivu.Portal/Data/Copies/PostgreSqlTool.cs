using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace Arivu.Portal.Data;

/// <summary>Runs PostgreSQL's own programs. Where and who stands in their environment, so that no password is seen among the machine's processes.</summary>
internal static partial class PostgreSqlTool
{
    // Debian keeps each version in a folder of its own.
    private const string Versions = "/usr/lib/postgresql";

    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">Such as pg_dump.</param>
    /// <param name="server">The server's main version, which the program must know; 0 when it talks to none.</param>
    /// <param name="connection">The database.</param>
    /// <param name="cancel">Ends the program.</param>
    /// <param name="words">Its options.</param>
    /// <returns>What it said.</returns>
    /// <exception cref="StoppedException">It is missing, too old, or failed.</exception>
    public static async Task<string> RunAsync(string program, int server, string connection, CancellationToken cancel, params string[] words)
    {
        var file = Find(program) ?? throw new StoppedException($"{program} is missing on this machine: install PostgreSQL's client programs{(server > 0 ? $" of version {server} or newer" : "")}.");
        var version = await AnswerAsync(program, Start(file, connection, ["--version"]), cancel);
        if (Number().Match(version) is not { Success: true } found || int.Parse(found.Value, CultureInfo.InvariantCulture) is var own && own < server)
        {
            throw new StoppedException($"{program} here is \"{version.Trim()}\", and the server is PostgreSQL {server}: install its client programs of version {server} or newer.");
        }

        return await AnswerAsync(program, Start(file, connection, words), cancel);
    }

    private static async Task<string> AnswerAsync(string program, ProcessStartInfo start, CancellationToken cancel)
    {
        using var process = Process.Start(start)!;
        try
        {
            var (said, complained) = (process.StandardOutput.ReadToEndAsync(cancel), process.StandardError.ReadToEndAsync(cancel));
            await process.WaitForExitAsync(cancel);
            return process.ExitCode == 0 ? await said : throw new StoppedException($"{program} failed: {FirstLine(await complained)}");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }

    private static ProcessStartInfo Start(string file, string connection, string[] words)
    {
        var server = new NpgsqlConnectionStringBuilder(connection);
        var start = new ProcessStartInfo(file, words) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in new[]
        {
            ("PGHOST", server.Host), ("PGPORT", server.Port.ToString(CultureInfo.InvariantCulture)), ("PGUSER", server.Username), ("PGDATABASE", server.Database),
            ("PGPASSWORD", server.Password), ("PGSSLMODE", Mode(server.SslMode)), ("PGSSLROOTCERT", server.RootCertificate), ("PGPASSFILE", server.Passfile),
        })
        {
            if (!string.IsNullOrEmpty(value))
            {
                start.Environment[name] = value;
            }
        }

        return start;
    }

    private static string Mode(SslMode mode) => mode switch
    {
        SslMode.VerifyCA => "verify-ca",
        SslMode.VerifyFull => "verify-full",
        _ => mode.ToString().ToLowerInvariant(),
    };

    // The newest of the distribution's, then what the path offers.
    private static string? Find(string program)
    {
        var name = OperatingSystem.IsWindows() ? $"{program}.exe" : program;
        var versions = Directory.Exists(Versions) ? Directory.GetDirectories(Versions).OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var number) ? number : 0) : Enumerable.Empty<string>();
        return versions.Select(folder => Path.Combine(folder, "bin")).Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }

    private static string FirstLine(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? "it said nothing";

    [GeneratedRegex(@"\d+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
