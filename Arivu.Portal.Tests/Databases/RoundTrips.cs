using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Arivu.Portal.Tests;

/// <summary>
/// Counts how often the test that watches waits for the database: commands and commits. PostgreSQL's driver sends the
/// begin of a transaction together with its first command.
/// </summary>
public sealed class RoundTrips : DbCommandInterceptor, IDbTransactionInterceptor
{
    private readonly AsyncLocal<bool> _watching = new();
    private readonly List<string> _seen = [];

    /// <summary>What was sent since the last <see cref="Forget"/>, the first words of each.</summary>
    public IReadOnlyList<string> Seen => _seen;

    /// <summary>Begins anew, with what the caller does from now on.</summary>
    public void Forget()
    {
        _watching.Value = true;
        _seen.Clear();
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Note(command.CommandText);
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(command.CommandText);
        return new(result);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Note(command.CommandText);
        return new(result);
    }

    public ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Note("COMMIT");
        return new(result);
    }

    private void Note(string text)
    {
        if (_watching.Value)
        {
            lock (_seen)
            {
                _seen.Add(text.Length > 160 ? text[..160] : text);
            }
        }
    }
}
