using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Arivu.Portal.Data;

/// <summary><c>copy</c>: moves the portal to another database, such as from SQLite to a server, with all it holds.</summary>
/// <param name="setup">Knows whether there is a source.</param>
/// <param name="location">The source.</param>
/// <param name="database">Where the source's contexts come from.</param>
/// <param name="copy">Copies the rows.</param>
/// <param name="books">Checks the target.</param>
/// <param name="services">The application's, for the target's context.</param>
/// <param name="user">The house.</param>
internal sealed class CopyVerb(
    DatabaseSetup setup, DatabaseLocation location, IDbContextFactory<PortalDbContext> database, TableCopy copy, Books books, IServiceProvider services, CurrentUser user) : IVerb
{
    private const int Failed = 1;
    private const int WrongUse = 2;

    public string Name => "copy";

    public string Help => "--to-provider P [--to-connection C]: copies everything into an empty database (C comes from standard input when left out); stop the portal first; 0 done and the books hold there, 1 not, 2 wrong use or no database";

    public async Task<int> RunAsync(IReadOnlyList<string> options, CancellationToken cancel)
    {
        if (DatabaseProvider.All.FirstOrDefault(p => string.Equals(p.Name, options.After("--to-provider"), StringComparison.OrdinalIgnoreCase)) is not { } kind)
        {
            await Console.Error.WriteLineAsync($"Name the target's kind, one of {string.Join(", ", DatabaseProvider.All.Select(p => p.Name))}: copy --to-provider PostgreSql --to-connection \"Host=db.example;Database=arivu;Username=arivu;Password=…\"");
            return WrongUse;
        }

        if (!await setup.ExistsAsync(cancel))
        {
            await Console.Error.WriteLineAsync("There is no database here to copy, or it does not answer. Name one by Portal:DataFolder or ConnectionStrings:Portal.");
            return WrongUse;
        }

        // A password on the command line is seen by everybody on the machine; standard input is not.
        var named = options.After("--to-connection") ?? await Console.In.ReadLineAsync(cancel);
        return await CopyAsync(kind, named, cancel);
    }

    public string Kept(IReadOnlyList<string> options) => options.Only("--to-provider");

    private async Task<int> CopyAsync(DatabaseProvider kind, string? named, CancellationToken cancel)
    {
        try
        {
            var connection = kind.ConnectionOf(string.IsNullOrWhiteSpace(named) ? throw new StoppedException("No target was named.") : named, location.Folder);
            Console.WriteLine($"Into:     {kind.Describe(connection)}");
            await using var to = kind.ContextOn(services, connection);
            to.User = user;
            await FillAsync(to, kind, cancel);
            return await HoldAsync(to, kind, cancel);
        }
        catch (UnsureException fault)
        {
            await Console.Error.WriteLineAsync($"Every row was sent, but the target did not answer to the commit: {fault.Message} Run the verb check there: when it holds, all was copied. Otherwise drop the target and copy again.");
            return Failed;
        }
        catch (Exception fault) when (fault is InvalidOperationException || VerbFaults.CanBeMended(fault))
        {
            await Console.Error.WriteLineAsync($"Nothing was copied. {VerbFaults.Line(fault)}\nThe target has no row more than before; at most it got empty tables. Use it again once that is mended, or drop it.");
            return Failed;
        }
    }

    // Until the last word of it the target keeps no row.
    private async Task FillAsync(PortalDbContext to, DatabaseProvider kind, CancellationToken cancel)
    {
        await using var from = await database.CreateDbContextAsync(cancel);
        await MakeReadyAsync(from, to, kind, cancel);
        var rows = await copy.CopyAsync(from, to, kind, cancel);
        Console.WriteLine($"{IndianDigits.Group(rows)} rows stand there, as many as here. Checking the books there:");
    }

    private static async Task MakeReadyAsync(PortalDbContext from, PortalDbContext to, DatabaseProvider kind, CancellationToken cancel)
    {
        if ((await from.Database.GetPendingMigrationsAsync(cancel)).Any())
        {
            throw new StoppedException("The source's tables are not up to date: run the verb migrate there first.");
        }

        var creator = to.GetService<IRelationalDatabaseCreator>();
        if (await creator.ExistsAsync(cancel) && await creator.HasTablesAsync(cancel) && !(await to.Database.GetAppliedMigrationsAsync(cancel)).Any())
        {
            throw new StoppedException("The target holds tables of something else. Name an empty database.");
        }

        await to.Database.MigrateAsync(cancel);
        await kind.PrepareAsync(to, cancel);
        var tables = new TableReading(to);
        var born = tables.BornWith();
        var full = (await tables.CountsAsync(null, cancel)).Where(table => table.Value > born.GetValueOrDefault(table.Key)).Select(table => table.Key).ToList();
        if (full.Count > 0)
        {
            throw new StoppedException($"The target is not empty: {full.Count} tables hold rows, {full[0]} the first of them. Those rows stay as they are; name an empty database.");
        }
    }

    // All rows stand there by now, whatever befalls the check.
    private async Task<int> HoldAsync(PortalDbContext to, DatabaseProvider kind, CancellationToken cancel)
    {
        bool holds;
        try
        {
            await using var snapshot = await to.Database.BeginTransactionAsync(kind.Snapshot, cancel);
            holds = await books.HoldAsync(to, cancel);
        }
        catch (Exception fault) when (fault is InvalidOperationException || VerbFaults.CanBeMended(fault))
        {
            await Console.Error.WriteLineAsync($"Every row was copied, but the books there could not be checked: {VerbFaults.Line(fault)} Run the verb check there before you use it.");
            return Failed;
        }

        if (!holds)
        {
            await Console.Error.WriteLineAsync("Every row was copied, but the books do not hold there: compare with the verb check here. Drop the target before you copy again.");
            return Failed;
        }

        Console.WriteLine($"Done. Point Database:Provider and ConnectionStrings:Portal at it and start the portal; this database stays as it is.");
        return 0;
    }
}
