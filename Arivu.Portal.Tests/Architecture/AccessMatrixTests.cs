namespace Arivu.Portal.Tests.Architecture;

public sealed class AccessMatrixTests(DemoPortal demo) : IClassFixture<DemoPortal>
{
    [Fact]
    public async Task Every_endpoint_stands_in_the_table()
    {
        var listed = AccessMatrix.Rows.Select(row => (row.Method, row.Route)).ToHashSet();
        var missing = AccessMatrix.Of(demo.Portal).Where(endpoint => !listed.Contains(endpoint)).ToList();
        var lines = new List<string>();
        foreach (var (method, route) in missing)
        {
            lines.Add($"{method},{route},,{string.Join(',', await AnswersAsync(method, route))}");
        }

        Findings.None(lines.Select(line => $"decide who may, and add to {AccessMatrix.File} (with what is answered today): {line}"));
    }

    [Fact]
    public void The_table_names_no_endpoint_that_is_gone()
    {
        var standing = AccessMatrix.Of(demo.Portal).ToHashSet();

        Findings.None(AccessMatrix.Rows.Where(row => !standing.Contains((row.Method, row.Route))).Select(row => $"{row.Method} {row.Route}"));
    }

    [Fact]
    public async Task Everybody_is_answered_as_the_table_says()
    {
        var wrong = new List<string>();
        foreach (var row in AccessMatrix.Rows)
        {
            var answers = await AnswersAsync(row.Method, row.Address);
            wrong.AddRange(AccessRow.Roles.Index().Where(role => answers[role.Index] != row.Answers[role.Index])
                .Select(role => $"{row.Method} {row.Address} as {role.Item}: {answers[role.Index]}, not {row.Answers[role.Index]}"));
        }

        Findings.None(wrong);
    }

    private async Task<List<string>> AnswersAsync(string method, string address)
    {
        var answers = new List<string>();
        foreach (var role in AccessRow.Roles)
        {
            var visitor = await demo.VisitorAsync(role);
            using var answer = await visitor.SendAsync(method, address);
            answers.Add(HttpVisitor.AnswerOf(answer));
        }

        return answers;
    }
}
