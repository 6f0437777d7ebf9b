using System.Data.Common;
using System.Diagnostics;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Arivu.Portal.Operations;

/// <summary>
/// A span for each command sent to the database, on all three alike. It carries the command's text, where values stand as
/// parameters, and never a value.
/// </summary>
internal sealed class CommandSpans : DbCommandInterceptor
{
    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result) => Note(command, eventData, null, result);

    public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default) =>
        new(Note(command, eventData, null, result));

    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result) => Note(command, eventData, null, result);

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default) =>
        new(Note(command, eventData, null, result));

    public override object? ScalarExecuted(DbCommand command, CommandExecutedEventData eventData, object? result) => Note(command, eventData, null, result);

    public override ValueTask<object?> ScalarExecutedAsync(DbCommand command, CommandExecutedEventData eventData, object? result, CancellationToken cancellationToken = default) =>
        new(Note(command, eventData, null, result));

    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Note(command, eventData, eventData.Exception, 0);

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Note(command, eventData, eventData.Exception, 0);
        return Task.CompletedTask;
    }

    // A failure is told by its kind only: a database's message may repeat the row that it refused.
    private static T Note<T>(DbCommand command, CommandEndEventData done, Exception? fault, T result)
    {
        using var span = Measures.Work.StartActivity("database", ActivityKind.Client, default(ActivityContext), startTime: done.StartTime);
        if (span is not null)
        {
            span.SetTag("db.system.name", command.GetType().Namespace);
            span.SetTag("db.query.text", command.CommandText);
            span.SetEndTime((done.StartTime + done.Duration).UtcDateTime);
            if (fault is not null)
            {
                span.SetTag("error.type", fault.GetType().Name);
                span.SetStatus(ActivityStatusCode.Error);
            }
        }

        return result;
    }
}
