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

    /// <summary>What is worth knowing besides, once it was looked for; null for nothing.</summary>
    string? Remark => null;
}

/// <summary>The books of all rooms.</summary>
/// <param name="checks">The rooms' checks.</param>
internal sealed class Books(IEnumerable<IBookCheck> checks)
{
    /// <summary>Asks every check, on whatever snapshot the context reads, and prints one line a check and one a fault.</summary>
    /// <returns>Whether all hold.</returns>
    public async Task<bool> HoldAsync(PortalDbContext db, CancellationToken cancel)
    {
        var holds = true;
        foreach (var check in checks.OrderBy(c => c.Name, StringComparer.Ordinal))
        {
            var faults = await check.FaultsAsync(db, cancel);
            holds &= faults.Count == 0;
            Console.WriteLine($"{(faults.Count == 0 ? "holds " : "BROKEN")}  {check.Name}{(check.Remark is { } remark ? $": {remark}" : "")}");
            foreach (var fault in faults)
            {
                Console.WriteLine($"        {fault}");
            }
        }

        return holds;
    }
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
