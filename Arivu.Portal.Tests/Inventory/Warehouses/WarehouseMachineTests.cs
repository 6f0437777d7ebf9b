using CsCheck;

namespace Arivu.Portal.Tests.Inventory.Warehouses;

public sealed class WarehouseMachineTests
{
    private static readonly Gen<WarehouseStep[]> Steps = Gen.Select(Gen.Int[0, WarehouseStep.Kinds - 1], Gen.Int[0, 999], Gen.Int[0, 999], (kind, which, much) => new WarehouseStep(kind, which, much)).Array[40];

    // Every kind of step once, so that chance begins among papers of all states.
    private static readonly WarehouseStep[] Opening =
    [
        new(1, 0, 39), new(3, 0, 0), new(5, 0, 1), new(1, 0, 9), new(7, 0, 0), new(1, 0, 19), new(3, 0, 0), new(5, 0, 3), new(8, 0, 4),
        new(9, 0, 0), new(10, 0, 2), new(0, 0, 40), new(11, 0, 0), new(12, 0, 255), new(13, 0, 0), new(12, 0, 125),
    ];

    private static readonly string[] Kinds = ["receive", "ask", "send", "arrive", "call off", "promise", "begin", "count", "post", "adjust", "decide"];

    [Fact]
    public async Task Whatever_happens_in_the_warehouses_no_piece_appears_or_vanishes_unwritten()
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        await Steps.SampleAsync(async steps =>
        {
            await using var machine = await WarehouseMachine.StartAsync();
            foreach (var step in Opening.Concat(steps))
            {
                await machine.TakeAsync(step);
                await machine.HoldsAsync();
            }

            done.UnionWith(machine.Done);
        }, iter: TestDatabase.OfThisRun == TestDatabase.Sqlite ? 4 : 2, threads: 1);

        Findings.None(Kinds.Except(done, StringComparer.Ordinal).Select(step => $"{step} was never done"));
    }
}
