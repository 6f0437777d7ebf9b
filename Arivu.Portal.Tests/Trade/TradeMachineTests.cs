using CsCheck;

namespace Arivu.Portal.Tests.Trade;

public sealed class TradeMachineTests
{
    private static readonly Gen<TradeStep[]> Steps = Gen.Select(Gen.Int[0, TradeStep.Kinds - 1], Gen.Int[0, 999], Gen.Int[0, 999], (kind, which, much) => new TradeStep(kind, which, much)).Array[40];

    // One order all the way with every kind of step on it, so that chance begins among goods, money and papers: placed, refused;
    // placed, approved, given another batch, packed, sent, delivered, billed, paid, credited by amount and by pieces, taken back;
    // one called off.
    private static readonly TradeStep[] Opening =
    [
        new(0, 0, 1), new(5, 0, 1), new(0, 0, 1), new(3, 0, 1), new(14, 0, 1), new(14, 1, 1), new(15, 0, 1), new(6, 0, 1), new(7, 0, 2), new(9, 0, 1), new(16, 0, 1),
        new(12, 0, 1), new(13, 0, 1), new(13, 0, 3), new(11, 0, 1), new(14, 0, 8), new(0, 0, 2), new(10, 0, 2),
    ];

    private static readonly string[] Kinds = ["place", "approve", "reject", "swap", "pack", "ship", "deliver", "cancel", "take back", "pay", "credit", "credit pieces", "adjust", "receive"];

    [Fact]
    public async Task Whatever_people_do_in_whatever_order_the_books_hold_after_every_step()
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        var refused = new Dictionary<string, string>(StringComparer.Ordinal);
        await Steps.SampleAsync(async steps =>
        {
            await using var machine = await TradeMachine.StartAsync();
            foreach (var step in Opening.Concat(steps))
            {
                await machine.TakeAsync(step);
                await machine.HoldsAsync();
            }

            await machine.SettleAsync();
            done.UnionWith(machine.Done.Keys);
            machine.Refused.ToList().ForEach(r => refused[r.Key] = r.Value);
        }, iter: TestDatabase.OfThisRun == TestDatabase.Sqlite ? 5 : 2, threads: 1); // a server answers each of its thousands of questions later

        Findings.None(Kinds.Except(done, StringComparer.Ordinal).Select(step => $"{step} was never done: {refused.GetValueOrDefault(step)}"));
    }
}
