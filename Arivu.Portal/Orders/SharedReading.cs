namespace Arivu.Portal.Orders;

/// <summary>Something that several parts of a page show: whoever asks first reads for all, until it is forgotten.</summary>
/// <param name="reading">Reads it.</param>
internal sealed class SharedReading<T>(Func<CancellationToken, Task<T>> reading) : IDisposable
    where T : class
{
    private readonly Lock _turn = new();
    private readonly CancellationTokenSource _gone = new();
    private Task<T>? _kept;
    private T? _known;
    private int _round;

    /// <summary>What was read or handed over; null before that.</summary>
    public T? Known
    {
        get
        {
            lock (_turn)
            {
                return _known;
            }
        }

        set
        {
            lock (_turn)
            {
                (_known, _kept) = (value, value is null ? null : Task.FromResult(value));
            }
        }
    }

    /// <summary>It as it stands.</summary>
    public Task<T> ReadAsync()
    {
        lock (_turn)
        {
            // A reading that failed is nobody's answer: the next one asks again.
            if (_kept is not { IsFaulted: false, IsCanceled: false })
            {
                _kept = NoteAsync(_round);
            }

            return _kept;
        }
    }

    /// <summary>It changed: who asks next reads again, also while a reading of before is still on its way.</summary>
    public void Forget()
    {
        lock (_turn)
        {
            (_known, _kept, _round) = (null, null, _round + 1);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    private async Task<T> NoteAsync(int round)
    {
        var read = await reading(_gone.Token);
        lock (_turn)
        {
            _known = round == _round ? read : _known;
        }

        return read;
    }
}
