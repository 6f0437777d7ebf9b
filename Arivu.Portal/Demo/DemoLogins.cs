using Arivu.Portal.Accounts;
using Arivu.Portal.Audit;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Demo;

/// <summary>Gives the demo firm's team and each of its stores a login, all in one save. A person's login is made by <see cref="LoginService"/>, one at a time.</summary>
/// <param name="database">Where contexts come from.</param>
/// <param name="hasher">Hashes the published password.</param>
/// <param name="normalizer">Writes e-mails as sign-in looks them up.</param>
public sealed class DemoLogins(IDbContextFactory<PortalDbContext> database, IPasswordHasher<PortalUser> hasher, ILookupNormalizer normalizer)
{
    /// <summary>Adds the logins that are missing; those that stand keep password and role.</summary>
    /// <returns>How many were added.</returns>
    public async Task<int> SeedLoginsAsync(CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        var known = await db.Users.Select(u => u.NormalizedEmail!).ToHashSetAsync(StringComparer.Ordinal, cancel);
        var missing = (await WantedAsync(db, cancel)).Where(login => !known.Contains(login.NormalizedEmail!)).ToList();

        // One slow hash for all: the password is published, so a salt for each would protect nothing.
        var hash = missing.Count > 0 ? hasher.HashPassword(missing[0], DemoAccounts.Password) : null;
        foreach (var login in missing)
        {
            login.PasswordHash = hash;
            db.Add(login);
            db.Add(new AuditEntry(db.Clock.Now(), db.User.Name, "Created", "Login", login.Email!, "[]"));
        }

        await db.SaveChangesAsync(cancel);
        return missing.Count;
    }

    private async Task<IEnumerable<PortalUser>> WantedAsync(PortalDbContext db, CancellationToken cancel)
    {
        var emails = EmbeddedCsv.Read(typeof(DemoLogins), "retailers.csv").ToDictionary(row => row["retailer_code"], row => row["email"], StringComparer.Ordinal);
        var stores = await db.Retailers.OrderBy(r => r.Code).Select(r => new { r.Id, r.Code, r.TradeName }).ToListAsync(cancel);
        return DemoAccounts.Team.Select(person => LoginOf(person.Email, person.Name, person.Role, null))
            .Concat(stores.Where(store => emails.ContainsKey(store.Code)).Select(store => LoginOf(emails[store.Code], store.TradeName, Role.Retailer, store.Id)));
    }

    private PortalUser LoginOf(string email, string name, string role, int? retailerId) => new()
    {
        UserName = email,
        NormalizedUserName = normalizer.NormalizeName(email),
        Email = email,
        NormalizedEmail = normalizer.NormalizeEmail(email),
        EmailConfirmed = true,
        DisplayName = name,
        Role = role,
        RetailerId = retailerId,
        SecurityStamp = Guid.NewGuid().ToString("N"),
        LockoutEnabled = true,
    };
}
