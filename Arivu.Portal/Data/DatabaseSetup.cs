using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Data;

/// <summary>Creates the database and brings its tables up to date.</summary>
/// <param name="database">Where contexts come from.</param>
/// <param name="location">Which database.</param>
/// <param name="starting">What a new database must hold.</param>
public sealed class DatabaseSetup(IDbContextFactory<PortalDbContext> database, DatabaseLocation location, IEnumerable<IStartingData> starting)
{
    /// <summary>Provider and place in words, without secrets: what every verb prints first.</summary>
    public string Describe() => location.Provider.Describe(location.Connection);

    /// <summary>Applies the migrations that are missing; an empty folder gets a new database.</summary>
    /// <returns>How many migrations were applied.</returns>
    /// <exception cref="InvalidOperationException">The database does not answer, or not to this user: the message says which database and why.</exception>
    public async Task<int> MigrateAsync(CancellationToken cancel)
    {
        var applied = await UpdateTablesAsync(cancel);
        foreach (var data in starting)
        {
            await data.LoadAsync(cancel);
        }

        return applied;
    }

    /// <summary>Whether the database stands; asking creates nothing.</summary>
    public async Task<bool> ExistsAsync(CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        return await db.Database.CanConnectAsync(cancel);
    }

    private async Task<int> UpdateTablesAsync(CancellationToken cancel)
    {
        Directory.CreateDirectory(location.Folder);
        await using var db = await database.CreateDbContextAsync(cancel);
        try
        {
            var missing = (await db.Database.GetPendingMigrationsAsync(cancel)).Count();
            if (missing > 0) // migrating also compares the whole model with the last migration: a tenth of a second of every start
            {
                await db.Database.MigrateAsync(cancel);
            }

            await location.Provider.PrepareAsync(db, cancel);
            return missing;
        }
        catch (DbException fault)
        {
            throw new InvalidOperationException($"The database could not be opened or brought up to date: {Describe()}. It says: {fault.Message}", fault);
        }
    }
}
