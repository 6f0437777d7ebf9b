using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Data;

/// <summary><c>backup</c>: saves the database into one file while the portal runs.</summary>
/// <param name="setup">Knows whether there is a database; it never makes one here.</param>
/// <param name="location">Which database.</param>
/// <param name="database">Where contexts come from.</param>
internal sealed class BackupVerb(DatabaseSetup setup, DatabaseLocation location, IDbContextFactory<PortalDbContext> database) : IVerb
{
    private const int Failed = 1;
    private const int WrongUse = 2;

    public string Name => "backup";

    public string Help => "--to FILE: saves the database into one new file, while the portal runs; 0 done, 1 not done, 2 wrong use or no database";

    public async Task<int> RunAsync(IReadOnlyList<string> options, CancellationToken cancel)
    {
        if (options.After("--to") is not { Length: > 0 } named)
        {
            await Console.Error.WriteLineAsync("Name the new file: backup --to portal-2026-11-22.backup");
            return WrongUse;
        }

        if (location.Provider.Keeping.Statement(location.Connection, named, back: false) is { } statement)
        {
            Console.WriteLine($"{location.Provider.Name} backs itself up; nothing was saved here. Run on the server:\n{statement}");
            return Failed;
        }

        if (!await setup.ExistsAsync(cancel))
        {
            await Console.Error.WriteLineAsync("There is no database here, or it does not answer. Name one by Portal:DataFolder or ConnectionStrings:Portal.");
            return WrongUse;
        }

        return await SaveAsync(Path.GetFullPath(named), cancel);
    }

    public string Kept(IReadOnlyList<string> options) => options.Only("--to");

    // Under its final name a backup is whole and was read back, or it does not stand.
    private async Task<int> SaveAsync(string file, CancellationToken cancel)
    {
        var part = $"{file}.{Guid.NewGuid():N}.part";
        try
        {
            MustBeNew(file);
            await using var db = await database.CreateDbContextAsync(cancel);
            await location.Provider.Keeping.SaveAsync(db, location.Connection, part, cancel);
            File.Move(part, file, overwrite: false);
        }
        catch (Exception fault) when (VerbFaults.CanBeMended(fault))
        {
            await Console.Error.WriteLineAsync($"Nothing was saved. {VerbFaults.Line(fault)}");
            return Failed;
        }
        finally
        {
            Remove(part);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Saved and read back: {file}, {new FileInfo(file).Length / 1_000_000m:0.0} MB. It holds logins and the keys that sign cookies: guard it like a password."));
        return 0;
    }

    // A folder that cannot be entered holds no part, and saying so would hide the fault itself.
    private static void Remove(string part)
    {
        if (File.Exists(part))
        {
            File.Delete(part);
        }
    }

    private static void MustBeNew(string file)
    {
        if (File.Exists(file) || Directory.Exists(file))
        {
            throw new StoppedException($"{file} stands already, and nothing is overwritten.");
        }

        if (!Directory.Exists(Path.GetDirectoryName(file)))
        {
            throw new StoppedException($"There is no folder {Path.GetDirectoryName(file)}.");
        }
    }
}
