using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Data;

/// <summary><c>restore</c>: reads a backup into a database that is missing or empty, and brings its tables up to date.</summary>
/// <param name="setup">Applies migrations.</param>
/// <param name="location">Which database.</param>
/// <param name="database">Where contexts come from.</param>
internal sealed class RestoreVerb(DatabaseSetup setup, DatabaseLocation location, IDbContextFactory<PortalDbContext> database) : IVerb
{
    private const int Failed = 1;
    private const int WrongUse = 2;

    public string Name => "restore";

    public string Help => "--from FILE: reads a backup into a database that is missing or empty; 0 done, 1 not done, 2 wrong use";

    public async Task<int> RunAsync(IReadOnlyList<string> options, CancellationToken cancel)
    {
        if (options.After("--from") is not { Length: > 0 } named)
        {
            await Console.Error.WriteLineAsync("Name the backup: restore --from portal-2026-11-22.backup");
            return WrongUse;
        }

        if (location.Provider.Keeping.Statement(location.Connection, named, back: true) is { } statement)
        {
            Console.WriteLine($"{location.Provider.Name} restores itself; nothing was restored here. Run on the server, then the verb migrate:\n{statement}");
            return Failed;
        }

        var file = Path.GetFullPath(named);
        if (!File.Exists(file))
        {
            await Console.Error.WriteLineAsync($"There is no file {file}.");
            return WrongUse;
        }

        return await LoadAsync(file, cancel);
    }

    public string Kept(IReadOnlyList<string> options) => options.Only("--from");

    private async Task<int> LoadAsync(string file, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        var isLoaded = false;
        try
        {
            await location.Provider.Keeping.LoadAsync(db, location.Connection, file, cancel);
            isLoaded = true;
            await FinishAsync(db, file, cancel);
        }
        catch (Exception fault) when (VerbFaults.CanBeMended(fault))
        {
            await Console.Error.WriteLineAsync($"{(isLoaded ? "The backup was restored, but not brought up to date: run the verb migrate." : "Nothing was restored.")} {VerbFaults.Line(fault)}");
            return Failed;
        }

        return 0;
    }

    private async Task FinishAsync(PortalDbContext db, string file, CancellationToken cancel)
    {
        var applied = await setup.MigrateAsync(cancel);
        var tables = await new TableReading(db).CountsAsync(null, cancel);
        Console.WriteLine($"Restored {IndianDigits.Group(tables.Count)} tables with {IndianDigits.Group(tables.Values.Sum())} rows from {file}.{(applied == 0 ? "" : $" It was older: {applied} migrations applied.")}");
        Console.WriteLine("Next: the verb check.");
    }
}
