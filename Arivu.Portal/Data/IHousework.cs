namespace Arivu.Portal.Data;

/// <summary>What a room removes when its time is over; <see cref="Housekeeping"/> does it once a day, as the system.</summary>
internal interface IHousework
{
    /// <summary>Removes what is older than its time. The caller holds the writer's turn and a transaction, and saves.</summary>
    /// <returns>How many rows went.</returns>
    Task<int> TidyAsync(PortalDbContext db, CancellationToken cancel);
}
