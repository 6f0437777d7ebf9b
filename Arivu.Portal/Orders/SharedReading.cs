namespace Arivu.Portal.Orders;

/// <summary>Something that several parts of a page show: whoever asks first reads for all, until it is forgotten.</summary>
/// <param name="reading">Reads it.</param>
internal sealed class SharedReading<T>(Func<CancellationToken, Task<T>> reading) : IDisposable
    where T : class
{
    private readonly CancellationTokenSource _gone = new();
    private volatile Task<T>? _kept;
    private volatile T? _known;

    /// <summary>What was read or handed over; null before that.</summary>
    public T? Known
    {
        get => _known;
        set => (_known, _kept) = (value, value is null ? null : Task.FromResult(value));
    }

    /// <summary>It as it stands.</summary>
    public Task<T> ReadAsync()
    {
        // A reading that failed is nobody's answer: the next one asks again.
        if (_kept is not { IsFaulted: false, IsCanceled: false } kept)
        {
            _kept = kept = NoteAsync();
        }

        return kept;
    }

    /// <summary>It changed: who asks next reads again.</summary>
    public void Forget() => (_known, _kept) = (null, null);

    private async Task<T> NoteAsync()
    {
        var read = await reading(_gone.Token);
        _known = read;
        return read;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }
}
