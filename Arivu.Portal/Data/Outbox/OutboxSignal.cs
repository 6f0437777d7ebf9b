using System.Threading.Channels;

namespace Arivu.Portal.Data.Outbox;

/// <summary>Wakes the dispatcher when something was committed here; a poll covers other instances and crashes.</summary>
public sealed class OutboxSignal
{
    private readonly Channel<bool> _rung = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Something may be due.</summary>
    public void Set() => _rung.Writer.TryWrite(true);

    /// <summary>Returns when rung, or after the longest wait.</summary>
    public async Task WaitAsync(TimeSpan longest, CancellationToken cancel)
    {
        using var wait = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        wait.CancelAfter(longest);
        try
        {
            await _rung.Reader.ReadAsync(wait.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // The poll's turn: nothing rang in time.
        }
    }
}
