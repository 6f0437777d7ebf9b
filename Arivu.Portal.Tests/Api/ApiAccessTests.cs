using Arivu.Portal.Tests.Architecture;

namespace Arivu.Portal.Tests.Api;

/// <summary>Who may do what through the API, endpoint by endpoint, against a checked-in table.</summary>
public sealed class ApiAccessTests(ApiBench bench) : IClassFixture<ApiBench>
{
    private const string File = "Arivu.Portal.Tests/Api/api-access.csv";

    private static readonly string[] Callers = ["nobody", "owner", "other", "staff", "admin"];

    private static readonly IReadOnlyList<string[]> Rows = [.. Repository.Lines(File).Skip(1).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(','))];

    [Fact]
    public async Task Every_endpoint_of_the_API_stands_in_the_table_and_no_other()
    {
        var standing = AccessMatrix.Of(bench.Portal).Where(e => e.Route.StartsWith("/api/", StringComparison.Ordinal)).ToList();
        var findings = Rows.Where(row => !standing.Contains((row[0], row[1]))).Select(row => $"gone: {row[0]} {row[1]}").ToList();
        foreach (var (method, route) in standing.Where(e => !Rows.Any(row => row[0] == e.Method && row[1] == e.Route)))
        {
            findings.Add($"decide who may, and add to {File} (with what is answered today): {method},{route},,{string.Join(',', await AnswersAsync(method, route))}");
        }

        Findings.None(findings);
    }

    [Fact]
    public async Task Everybody_is_answered_as_the_table_says()
    {
        var wrong = new List<string>();
        foreach (var row in Rows)
        {
            var answers = await AnswersAsync(row[0], row[2].Length > 0 ? row[2] : row[1]);
            wrong.AddRange(Callers.Index().Where(c => answers[c.Index] != row[3 + c.Index]).Select(c => $"{row[0]} {row[1]} as {c.Item}: {answers[c.Index]}, not {row[3 + c.Index]}"));
        }

        Findings.None(wrong);
    }

    private async Task<List<string>> AnswersAsync(string method, string address)
    {
        var answers = new List<string>();
        foreach (var who in Callers)
        {
            var (caller, path) = (await bench.CallerAsync(who), address["/api/v1/".Length..]);
            var answer = method switch
            {
                "POST" => await caller.PostAsync(path, "{}"),
                "PATCH" => await caller.PatchAsync(path, "{}"),
                _ => await caller.SendAsync(new HttpMethod(method), path, null),
            };
            answers.Add($"{answer.Code}");
        }

        return answers;
    }
}
