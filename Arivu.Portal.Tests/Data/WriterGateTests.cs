using Arivu.Portal.Data;

namespace Arivu.Portal.Tests.Data;

public sealed class WriterGateTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Writers_get_their_turns_in_the_order_they_came()
    {
        using var gate = new WriterGate(oneWriter: true);
        var first = await gate.EnterAsync(CancellationToken.None);
        var order = new List<int>();
        var waiting = Enumerable.Range(1, 5).Select(n => WriteAsync(gate, order, n)).ToList();
        Assert.All(waiting, w => Assert.False(w.IsCompleted));

        first.Dispose();
        await Task.WhenAll(waiting).WaitAsync(Soon);

        Assert.Equal([1, 2, 3, 4, 5], order);
    }

    [Fact]
    public async Task A_writer_who_gives_up_leaves_the_queue_and_holds_nobody_up()
    {
        using var gate = new WriterGate(oneWriter: true);
        using var patience = new CancellationTokenSource();
        var first = await gate.EnterAsync(CancellationToken.None);
        var impatient = gate.EnterAsync(patience.Token).AsTask();
        var next = gate.EnterAsync(CancellationToken.None).AsTask();

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient.WaitAsync(Soon));
        Assert.False(next.IsCompleted);

        first.Dispose();
        (await next.WaitAsync(Soon)).Dispose();
    }

    [Fact]
    public async Task A_fault_while_writing_gives_the_turn_back()
    {
        using var gate = new WriterGate(oneWriter: true);
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            using var turn = await gate.EnterAsync(CancellationToken.None);
            throw new InvalidOperationException("disk full");
        });

        using var next = await gate.EnterAsync(CancellationToken.None).AsTask().WaitAsync(Soon);
    }

    [Fact]
    public async Task The_open_gate_lets_everybody_through_at_once()
    {
        using var first = await WriterGate.Open.EnterAsync(CancellationToken.None);
        using var second = await WriterGate.Open.EnterAsync(CancellationToken.None).AsTask().WaitAsync(Soon);
    }

    private static async Task WriteAsync(WriterGate gate, List<int> order, int number)
    {
        using var turn = await gate.EnterAsync(CancellationToken.None);
        order.Add(number);
    }
}
