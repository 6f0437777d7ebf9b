using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Arivu.Portal.Data;
using Arivu.Portal.Tests.Architecture;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Operations;

/// <summary>No Docker runs where this is built: what the image and the compose files name must at least exist and be read.</summary>
public sealed partial class ContainerTests
{
    private const string Folder = "Arivu.Portal/Operations";
    private static readonly string[] OfTheHost = ["ASPNETCORE_ENVIRONMENT"];
    private static readonly string Dockerfile = File.ReadAllText(Path.Combine(Repository.Root, Folder, "Dockerfile")).Replace("\\\n", " ", StringComparison.Ordinal);

    public static TheoryData<string> ComposeFiles => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, Folder), "compose*.yaml").Select(file => Path.GetFileName(file))];

    [Fact]
    public void Everything_the_image_copies_stands_in_the_repository() => Findings.None(
        from Match copy in Copy().Matches(Dockerfile)
        from source in copy.Groups["words"].Value.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipLast(1)
        where !Path.Exists(Path.Combine(Repository.Root, source))
        select $"COPY {source}");

    [Fact]
    public void Everything_the_image_copies_passes_its_ignore_file()
    {
        var kept = Repository.Lines($"{Folder}/Dockerfile.dockerignore").Where(line => line.StartsWith('!')).Select(line => line[1..]).ToList();

        Findings.None(
            from Match copy in Copy().Matches(Dockerfile)
            from source in copy.Groups["words"].Value.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipLast(1)
            where !kept.Exists(name => source == name || source.StartsWith($"{name}/", StringComparison.Ordinal))
            select $"COPY {source}");
    }

    [Fact]
    public void The_image_runs_the_portal_it_published_as_nobody_special()
    {
        Assert.Contains("dotnet publish Arivu.Portal/Arivu.Portal.csproj", Dockerfile, StringComparison.Ordinal);
        Assert.Contains($"ENTRYPOINT [\"dotnet\", \"{typeof(Program).Assembly.GetName().Name}.dll\"]", Dockerfile, StringComparison.Ordinal);
        Assert.InRange(Dockerfile.IndexOf("USER $APP_UID", StringComparison.Ordinal), Dockerfile.LastIndexOf("FROM ", StringComparison.Ordinal), Dockerfile.IndexOf("ENTRYPOINT", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_setting_of_the_image_is_read() => Findings.None(Unread(Environment().Match(Dockerfile).Groups["pairs"].Value
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')[0])));

    [Theory]
    [MemberData(nameof(ComposeFiles))]
    public void Every_setting_of_a_compose_file_is_read(string name) => Findings.None(Unread(new ComposeFile(name).EnvironmentOf("portal").Keys));

    [Theory]
    [MemberData(nameof(ComposeFiles))]
    public void Every_part_of_a_compose_file_is_declared(string name)
    {
        var file = new ComposeFile(name);

        Findings.None(file.Mounted.Except(file.Volumes, StringComparer.Ordinal));
        Findings.None(file.WaitedFor.Where(other => other != "portal" && !file.Services[other].ContainsKey("healthcheck")));
        Findings.None(file.Services.Values.Where(s => s.ContainsKey("build")).Select(s => ComposeFile.Part(s["build"]))
            .Select(build => Path.Combine(Repository.Root, Folder, (string)build["context"], (string)build["dockerfile"])).Where(path => !File.Exists(path)));
    }

    [Theory]
    [InlineData("compose.postgresql.yaml", "PostgreSql, arivu on database:5432")]
    [InlineData("compose.sqlserver.yaml", "SqlServer, arivu on database")]
    public void A_server_of_a_compose_file_is_one_the_portal_can_reach(string name, string described)
    {
        var settings = new ComposeFile(name).EnvironmentOf("portal");
        var provider = DatabaseProvider.Named(settings["Database__Provider"]);
        var connection = provider.ConnectionOf(Asked().Replace(settings["ConnectionStrings__Portal"], "s3cret"), "/data");

        Assert.Equal(described, provider.Describe(connection));
        Assert.Contains("s3cret", connection, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_images_question_for_health_is_answered_by_a_portal_and_by_nothing_else()
    {
        await using var portal = new TestPortal();
        portal.UseKestrel(0);
        portal.StartServer();
        var address = new Uri(portal.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

        Assert.Equal(0, await AskAsync($"{address.Port}"));
        Assert.NotEqual(0, await AskAsync("1"));
    }

    [Fact]
    public void Every_file_that_the_readme_gives_docker_exists() => Findings.None(
        from line in Repository.Lines("README.md")
        from Match file in GivenToDocker().Matches(line)
        where !File.Exists(Path.Combine(Repository.Root, file.Groups["file"].Value))
        select file.Value);

    private static async Task<int> AskAsync(string port)
    {
        var words = JsonSerializer.Deserialize<string[]>(Health().Match(Dockerfile).Groups["words"].Value)!;
        using var shell = Process.Start(new ProcessStartInfo(words[0], words.Skip(1).Select(word => word.Replace("8080", port, StringComparison.Ordinal))) { UseShellExecute = false, RedirectStandardError = true })!;
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        return shell.ExitCode;
    }

    private static IEnumerable<string> Unread(IEnumerable<string> names) =>
        names.Except(OfTheHost, StringComparer.Ordinal).Where(name => !SettingsInCode.Defaults.ContainsKey(name.Replace("__", ":", StringComparison.Ordinal)));

    [GeneratedRegex("^COPY (?!--from)(?<words>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Copy();

    [GeneratedRegex("^ENV (?<pairs>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Environment();

    [GeneratedRegex(@"^HEALTHCHECK .*CMD (?<words>\[.+\])$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Health();

    [GeneratedRegex(@"\$\{\w+:\?[^}]+\}", RegexOptions.None, 1000)]
    private static partial Regex Asked();

    [GeneratedRegex(@"(?<=\bdocker\b.*) -f (?<file>[\w./]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex GivenToDocker();
}
