namespace Arivu.Portal.Data;

/// <summary>SQLite has one writer: waiting in this queue beats waiting in its busy loop. Other databases pass straight through.</summary>
public sealed class WriterGate : IDisposable
{
    /// <summary>The gate of a database with many writers.</summary>
    public static readonly WriterGate Open = new(oneWriter: false);

    private static readonly TimeSpan LastTurn = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim? _turn;

    /// <summary>A gate for one database.</summary>
    /// <param name="oneWriter">Whether writers must take turns.</param>
    public WriterGate(bool oneWriter) => _turn = oneWriter ? new SemaphoreSlim(1) : null;

    /// <summary>Waits for the turn; it ends when the result is disposed. Never take it twice in one flow.</summary>
    public async ValueTask<Turn> EnterAsync(CancellationToken cancel)
    {
        if (_turn is not null)
        {
            await _turn.WaitAsync(cancel);
        }

        return new Turn(_turn);
    }

    /// <summary>As <see cref="EnterAsync"/>, for the key ring, which saves synchronously.</summary>
    public Turn Enter()
    {
        _turn?.Wait();
        return new Turn(_turn);
    }

    /// <summary>Closes the gate once the last writer has left it.</summary>
    public void Dispose()
    {
        _turn?.Wait(LastTurn);
        _turn?.Dispose();
    }

    /// <summary>The right to write.</summary>
    public readonly record struct Turn : IDisposable
    {
        private readonly SemaphoreSlim? _turn;

        internal Turn(SemaphoreSlim? turn) => _turn = turn;

        /// <summary>Gives the turn to the next writer.</summary>
        public void Dispose() => _turn?.Release();
    }
}
