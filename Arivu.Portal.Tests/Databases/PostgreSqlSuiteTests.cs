using System.Diagnostics;

namespace Arivu.Portal.Tests;

/// <summary>
/// What is hard where many write at once, on PostgreSQL: the rooms' own tests in a process of its own, whose portals all run
/// there; few, so that a run stays short. All others follow with <see cref="TestDatabase.Variable"/>.
/// </summary>
public sealed class PostgreSqlSuiteTests
{
    private static readonly string[] Hard =
    [
        "Data.TransactionTests", "Data.RowFilterTests", "Data.WriteRulesTests", "Data.Outbox.OutboxTests",
        "Inventory.ShelfRaceTests", "Inventory.ShelfTests", "Orders.OrderPlacingTests", "Orders.OrderStepsTests",
        "Billing.InvoiceIssuingTests", "Audit.AuditSealingTests", "Billing.PaymentServiceTests", "Trade.TradeMachineTests", "Trade.StormTests", "Orders.Allocating.AllocationPropertyTests",
    ];

    [Fact]
    public async Task What_holds_on_SQLite_holds_on_PostgreSQL()
    {
        Assert.SkipUnless(TestDatabase.OfThisRun == TestDatabase.Sqlite, "This run is on a server already.");
        using var suite = Process.Start(Suite())!;
        var (said, complained) = (suite.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), suite.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await suite.WaitForExitAsync(TestContext.Current.CancellationToken);

        var report = await said;
        TestContext.Current.TestOutputHelper?.WriteLine(Summary(report));
        Assert.True(suite.ExitCode == 0, $"{Failures(report)}\n{await complained}");
        Assert.Contains("Passed!", report, StringComparison.Ordinal); // something ran
    }

    private static ProcessStartInfo Suite()
    {
        string[] words = [typeof(PostgreSqlSuiteTests).Assembly.Location, "--no-ansi", "--no-progress", .. Hard.SelectMany(name => new[] { "--filter-class", $"Arivu.Portal.Tests.{name}" })];
        var suite = new ProcessStartInfo("dotnet", words) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        suite.Environment[TestDatabase.Variable] = nameof(TestDatabase.PostgreSql);
        suite.Environment[PostgreSqlServer.Variable] = PostgreSqlServer.Connection;
        return suite;
    }

    private static string Summary(string report) => report[Math.Max(0, report.LastIndexOf("Test run summary", StringComparison.Ordinal))..];

    // What passed or was skipped says nothing here.
    private static string Failures(string report) => string.Join('\n', report.Split('\n').Aggregate((Lines: new List<string>(), Failed: false), (seen, line) =>
    {
        var failed = line.StartsWith("failed ", StringComparison.Ordinal) || (seen.Failed && !line.StartsWith("passed ", StringComparison.Ordinal) && !line.StartsWith("skipped ", StringComparison.Ordinal));
        if (failed)
        {
            seen.Lines.Add(line.TrimEnd());
        }

        return (seen.Lines, failed);
    }).Lines);
}
