namespace Arivu.Portal.Data;

/// <summary>Something that must hold in the books of a room; the verb <c>check</c> asks all of them.</summary>
public interface IBookCheck
{
    /// <summary>What holds, as a short sentence: the line that is printed.</summary>
    string Name { get; }

    /// <summary>Looks for rows that break it.</summary>
    /// <param name="db">A context of the house, on one snapshot.</param>
    /// <param name="cancel">Ends the search.</param>
    /// <returns>One sentence for each row that breaks it, a screenful at most; none when it holds.</returns>
    Task<IReadOnlyList<string>> FaultsAsync(PortalDbContext db, CancellationToken cancel);
}

/// <summary>How rooms register their checks.</summary>
public static class BookCheckRegistration
{
    /// <summary>How many broken rows a check names at most.</summary>
    public const int MostFaults = 20;

    /// <summary>Adds a check.</summary>
    public static IServiceCollection AddBookCheck<TCheck>(this IServiceCollection services)
        where TCheck : class, IBookCheck => services.AddScoped<IBookCheck, TCheck>();
}
