using System.Threading.Channels;

namespace Arivu.Portal.Data.Outbox;

/// <summary>Wakes the dispatcher when something was committed here; a poll covers other instances and crashes.</summary>
public sealed class OutboxSignal
{
    private readonly Channel<bool> _inside = Bell();
    private readonly Channel<bool> _outside = Bell();

    /// <summary>Something may be due.</summary>
    public void Set()
    {
        _inside.Writer.TryWrite(true);
        _outside.Writer.TryWrite(true);
    }

    /// <summary>Returns when rung, or after the longest wait.</summary>
    /// <param name="outside">Which workers wait: those of deliveries that leave the database, or the others.</param>
    /// <param name="longest">The poll.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task WaitAsync(bool outside, TimeSpan longest, CancellationToken cancel)
    {
        using var wait = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        wait.CancelAfter(longest);
        try
        {
            await (outside ? _outside : _inside).Reader.ReadAsync(wait.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // The poll's turn: nothing rang in time.
        }
    }

    private static Channel<bool> Bell() => Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
}
