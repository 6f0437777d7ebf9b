using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Arivu.Portal.Tests.Load;

/// <summary>From the start of the process to its first good answer about readiness, on a filled demo database.</summary>
[Collection(OneAtATime.Name)]
public sealed class StartBench : IDisposable
{
    /// <summary>Names another program to start than the one the tests were built with, such as a published one.</summary>
    public const string Variable = "PORTAL_BENCH_PROGRAM";

    private const int Starts = 5;
    private readonly string _folder = Directory.CreateTempSubdirectory("arivu-bench-").FullName;
    private readonly HttpClient _http = new() { BaseAddress = new Uri($"http://127.0.0.1:{FreePort()}") };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    public async Task Start_to_ready_on_the_demo_database()
    {
        await StartAsync(TimeSpan.FromMinutes(5)); // fills it
        var starts = new List<(TimeSpan Ready, TimeSpan Page)>();
        for (var i = 0; i < Starts; i++)
        {
            starts.Add(await StartAsync(TimeSpan.FromMinutes(1)));
        }

        var table = new BenchTable("Start", "median", "95 %", "longest");
        table.Add("process to ready", BenchTable.Spread([.. starts.Select(s => s.Ready)]));
        table.Add("first page after that", BenchTable.Spread([.. starts.Select(s => s.Page)]));
        table.Print();
    }

    public void Dispose()
    {
        _http.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<(TimeSpan Ready, TimeSpan Page)> StartAsync(TimeSpan patience)
    {
        var started = Stopwatch.GetTimestamp();
        using var portal = Process.Start(Program())!;
        var said = Task.WhenAll(portal.StandardOutput.ReadToEndAsync(Cancel), portal.StandardError.ReadToEndAsync(Cancel));
        try
        {
            await Until.TrueAsync(IsReadyAsync, "A ready portal", patience);
            var ready = Stopwatch.GetElapsedTime(started);
            (await _http.GetAsync(new Uri("/account/login", UriKind.Relative), Cancel)).EnsureSuccessStatusCode().Dispose();
            return (ready, Stopwatch.GetElapsedTime(started) - ready);
        }
        catch (TimeoutException late) when (portal.HasExited)
        {
            throw new InvalidOperationException($"The portal did not start: {string.Join('\n', await said)}", late);
        }
        finally
        {
            portal.Kill(entireProcessTree: true);
            await portal.WaitForExitAsync(Cancel);
        }
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await _http.GetAsync(new Uri("/health/ready", UriKind.Relative), Cancel);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false; // nobody listens yet
        }
    }

    private ProcessStartInfo Program()
    {
        // bin/Debug/net10.0 of the tests, and the same of the portal
        var built = Path.Combine(Repository.Portal, Path.GetRelativePath(Path.Combine(Repository.Root, "Arivu.Portal.Tests"), AppContext.BaseDirectory), "Arivu.Portal.dll");
        var program = new ProcessStartInfo("dotnet", [Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : built])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        program.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        program.Environment["Portal__DataFolder"] = _folder;
        program.Environment["Urls"] = _http.BaseAddress!.ToString();
        return program;
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
