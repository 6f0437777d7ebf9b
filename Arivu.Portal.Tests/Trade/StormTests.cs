using System.Diagnostics;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Orders;
using Arivu.Portal.Tests.Orders;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Tests.Trade;

public sealed class StormTests
{
    private static readonly int Kills = TestDatabase.OfThisRun == TestDatabase.Sqlite ? 3 : 2;
    private const int AnswersBetween = 20;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_answer_of_a_storm_stands_in_the_books()
    {
        var folder = Environment.GetEnvironmentVariable(Storm.FolderVariable);
        var place = folder ?? Directory.CreateTempSubdirectory("arivu-storm-").FullName;
        await using (var trade = Storm.TradeIn(place))
        {
            if (folder is null)
            {
                await Storm.PrepareAsync(trade);
            }

            await new Storm(trade, place).BlowAsync(folder is null ? 3 : null, Stop);

            await HoldsAsync(trade);
        }

        Directory.Delete(place, recursive: true); // letters are written as long as the portal lives
    }

    [Fact]
    public async Task A_process_that_is_killed_in_a_storm_loses_no_answer_doubles_none_and_leaves_no_gap()
    {
        var folder = Directory.CreateTempSubdirectory("arivu-storm-").FullName;
        await using (var before = Storm.TradeIn(folder))
        {
            await Storm.PrepareAsync(before);
        }

        var cutOff = 0;
        for (var kill = 1; kill <= Kills; kill++)
        {
            using var process = Process.Start(Writer(folder))!;
            _ = process.StandardOutput.ReadToEndAsync(Stop);
            _ = process.StandardError.ReadToEndAsync(Stop);
            var wanted = Storm.AnswersIn(folder).Count + AnswersBetween;
            await Until.TrueAsync(() => Task.FromResult(Storm.AnswersIn(folder).Count >= wanted), $"{wanted} answers", TimeSpan.FromSeconds(90));
            process.Kill(entireProcessTree: true); // SIGKILL: nothing is flushed, nothing is said
            await process.WaitForExitAsync(Stop);
            cutOff += await UnhandledAsync(folder);
        }

        Assert.True(cutOff > 0, "No kill fell between a commit and the handling of its events: the test proves nothing about that moment.");
        await using (var after = Storm.TradeIn(folder))
        {
            await HoldsAsync(after);
        }

        Directory.Delete(folder, recursive: true);
    }

    // Events that were committed and not handled when the process died, seen by a portal that handles none.
    private static async Task<int> UnhandledAsync(string folder)
    {
        await using var onlooker = new TestPortal
        {
            Database = TestDatabase.OfThisRun,
            WithDemo = true,
            StoppedClock = false,
            InFolder = folder,
            Wiring = services => services.Remove(services.Single(s => s.ImplementationType == typeof(OutboxDispatcher))),
        };
        return await onlooker.ReadAsync(db => db.Set<Delivery>().CountAsync(d => !d.Outside, Stop));
    }

    private static async Task HoldsAsync(TradeBench trade)
    {
        var portal = trade.Portal;
        await Until.TrueAsync(async () => !await portal.ReadAsync(db => db.Set<Delivery>().AnyAsync(d => !d.Outside, Stop)), "An empty outbox", TimeSpan.FromSeconds(90));
        var answers = Storm.AnswersIn(portal.Folder);
        var standing = await portal.ReadAsync(db => db.PlacedKeys.ToDictionaryAsync(k => k.Key, k => k.OrderNumbers, Stop));
        var numbers = await portal.ReadAsync(db => db.Orders.Select(o => o.Number).ToListAsync(Stop));

        Assert.NotEmpty(answers);
        Assert.All(answers, answer => Assert.Equal(answer.Number, standing.GetValueOrDefault(answer.Key))); // acknowledged and missing: 0
        Assert.Equal(standing.Values.Order(StringComparer.Ordinal), numbers.Order(StringComparer.Ordinal)); // doubled: 0
        await portal.BooksHoldAsync(); // gaps: 0
    }

    private static ProcessStartInfo Writer(string folder)
    {
        var writer = new ProcessStartInfo("dotnet", [typeof(StormTests).Assembly.Location, "--filter-method", $"*{nameof(Every_answer_of_a_storm_stands_in_the_books)}"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        writer.Environment[Storm.FolderVariable] = folder;
        return writer;
    }
}
