using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Arivu.Portal.Data;

/// <summary>
/// Runs an operation again when its database asks for that. Only <see cref="PortalTransaction"/> uses it: a retry that the
/// provider made by itself would not know an operation whose commit arrived and whose answer got lost.
/// </summary>
/// <param name="probe">Any context of the database.</param>
internal sealed class Repetition(DbContext probe) : ExecutionStrategy(probe, Most, Longest)
{
    private const int Most = 11;
    private const int Overtaken = 3;
    private const double FirstMilliseconds = 20;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    protected override bool ShouldRetryOn(Exception exception) => exception is RepeatException || DatabaseErrors.MayPass(exception) || WasOvertaken(exception);

    // The portal itself may have touched the row between reading and saving: a due date that follows a delivery. The work
    // reads again and decides anew. A caller who named a version that is past gets no second try.
    private bool WasOvertaken(Exception exception) => exception is EditedByAnotherException { InnerException: not null } && ExceptionsEncountered.Count < Overtaken;

    // Short after a deadlock, long enough in all (about 15 s) for a server that restarts; never two at the same instant.
    protected override TimeSpan? GetNextDelay(Exception lastException)
    {
        var tried = ExceptionsEncountered.Count;
#pragma warning disable CA5394 // spreads work, hides nothing
        return tried > Most ? null : TimeSpan.FromMilliseconds(Math.Min(Longest.TotalMilliseconds, FirstMilliseconds * Math.Pow(2, tried) * (0.5 + (Random.Shared.NextDouble() / 2))));
#pragma warning restore CA5394
    }
}
