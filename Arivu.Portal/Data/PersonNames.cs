using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Data;

/// <summary>People by the name that others see, where a row keeps the e-mail they were signed in with; for pages of the team.</summary>
public sealed class PersonNames
{
    private readonly Dictionary<string, string> _names;

    private PersonNames(Dictionary<string, string> names) => _names = names;

    /// <summary>Reads the names behind these actors, in one query.</summary>
    public static async Task<PersonNames> OfAsync(PortalDbContext db, IEnumerable<string> actors, CancellationToken cancel)
    {
        var keys = actors.Where(IsPerson).Select(actor => actor.ToUpperInvariant()).Distinct(StringComparer.Ordinal).ToList();
        return new PersonNames(keys.Count == 0 ? [] : await db.Users.AsNoTracking().Where(u => keys.Contains(u.NormalizedUserName!)).ToDictionaryAsync(u => u.NormalizedUserName!, u => u.DisplayName, StringComparer.Ordinal, cancel));
    }

    /// <summary>Whether a person did it; what a rule or the portal itself did has no e-mail.</summary>
    public static bool IsPerson(string actor) => actor.Contains('@', StringComparison.Ordinal);

    /// <summary>The name; an actor without a login of today stays as it was written.</summary>
    public string Of(string actor) => _names.GetValueOrDefault(actor.ToUpperInvariant()) is { Length: > 0 } name ? name : actor;
}
