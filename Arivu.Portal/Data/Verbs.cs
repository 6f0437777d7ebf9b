using Arivu.Portal.Kernel;

namespace Arivu.Portal.Data;

/// <summary>An operation of the command line: <c>dotnet Arivu.Portal.dll VERB</c>.</summary>
public interface IVerb
{
    /// <summary>The word that calls it.</summary>
    string Name { get; }

    /// <summary>What it does and its options, one line.</summary>
    string Help { get; }

    /// <summary>Runs as the house; prints for a person.</summary>
    /// <param name="options">The words after the verb.</param>
    /// <param name="cancel">Ctrl C.</param>
    /// <returns>The exit code: 0 done, 2 wrong use, others as the verb says.</returns>
    Task<int> RunAsync(IReadOnlyList<string> options, CancellationToken cancel);

    /// <summary>What is kept of a run, without secrets: its options that say what was done; null for a verb that only reads.</summary>
    /// <param name="options">The words after the verb.</param>
    string? Kept(IReadOnlyList<string> options) => null;
}

/// <summary>Hears of each verb that did something.</summary>
public interface IVerbWitness
{
    /// <summary>A verb ended well.</summary>
    /// <param name="verb">Its word.</param>
    /// <param name="kept">See <see cref="IVerb.Kept"/>.</param>
    /// <param name="cancel">Ctrl C.</param>
    Task DoneAsync(string verb, string kept, CancellationToken cancel);
}

/// <summary>Finds and runs the verb that the command line names.</summary>
public static class Verbs
{
    /// <summary>Registers a verb of a room.</summary>
    public static IServiceCollection AddVerb<TVerb>(this IServiceCollection services)
        where TVerb : class, IVerb => services.AddScoped<IVerb, TVerb>();

    /// <summary>The value that follows an option such as <c>--email</c>, or null.</summary>
    public static string? After(this IReadOnlyList<string> options, string name)
    {
        for (var i = 0; i < options.Count - 1; i++)
        {
            if (options[i] == name)
            {
                return options[i + 1];
            }
        }

        return null;
    }

    /// <summary>Runs the verb, when the first word is one.</summary>
    /// <returns>The exit code; null when the portal should serve instead.</returns>
    public static async Task<int?> RunVerbAsync(this WebApplication app, string[] args)
    {
        if (args.Length == 0 || args[0].StartsWith('-'))
        {
            return null;
        }

        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().AsSystem($"verb {args[0]}");
        var verbs = scope.ServiceProvider.GetServices<IVerb>().ToList();
        if (verbs.Find(v => v.Name == args[0]) is not { } verb)
        {
            await Console.Error.WriteLineAsync($"No verb is named '{args[0]}'. There are:\n{string.Join('\n', verbs.Select(v => $"  {v.Name,-14}{v.Help}"))}");
            return 2;
        }

        Console.WriteLine($"Database: {scope.ServiceProvider.GetRequiredService<DatabaseSetup>().Describe()}");
        var code = await verb.RunAsync(args[1..], app.Lifetime.ApplicationStopping);
        if (code == 0 && verb.Kept(args[1..]) is { } kept)
        {
            foreach (var witness in scope.ServiceProvider.GetServices<IVerbWitness>())
            {
                await witness.DoneAsync(verb.Name, kept, app.Lifetime.ApplicationStopping);
            }
        }

        return code;
    }

    /// <summary>These options with their values, where they were given: what a verb keeps of its run.</summary>
    internal static string Only(this IReadOnlyList<string> options, params string[] names) =>
        string.Join(' ', names.Where(name => options.After(name) is not null).Select(name => $"{name} {options.After(name)}"));
}

/// <summary><c>migrate</c>: brings the database's tables up to date.</summary>
/// <param name="setup">Applies migrations.</param>
internal sealed class MigrateVerb(DatabaseSetup setup) : IVerb
{
    public string Name => "migrate";

    public string Help => "creates the database or brings its tables up to date";

    public async Task<int> RunAsync(IReadOnlyList<string> options, CancellationToken cancel)
    {
        var applied = await setup.MigrateAsync(cancel);
        Console.WriteLine(applied == 0 ? "Nothing to do: the tables are up to date." : $"{applied} migrations applied.");
        return 0;
    }

    public string Kept(IReadOnlyList<string> options) => "";
}
