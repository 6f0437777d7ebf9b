using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Arivu.Portal.Data;

/// <summary>Gives a query marked by <see cref="RowLocks.ForUpdate"/> the words its database wants.</summary>
/// <param name="words">Adds them to the query's text.</param>
internal sealed class RowLockInterceptor(Func<string, string> words) : DbCommandInterceptor
{
    private const string Mark = $"-- {RowLocks.ForUpdate}";

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Lock(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Lock(command);
        return new(result);
    }

    private void Lock(DbCommand command)
    {
        if (command.CommandText.StartsWith(Mark, StringComparison.Ordinal))
        {
#pragma warning disable CA2100 // the text is what EF made, with words of the provider's own
            command.CommandText = words(command.CommandText);
#pragma warning restore CA2100
        }
    }
}
