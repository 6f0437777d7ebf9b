using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Accounts;

/// <summary>What must hold before the portal serves strangers. Verbs are not guarded: they are how it is put right.</summary>
/// <param name="db">The logins.</param>
/// <param name="hasher">Tells whether a demo password stands.</param>
internal sealed class ProductionGuard(PortalDbContext db, IPasswordHasher<PortalUser> hasher)
{
    private const int Checked = 100; // one is enough to refuse; each check costs as much as a sign-in

    /// <summary>What is wrong and what to do, one line each; empty when the portal may serve.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(CancellationToken cancel)
    {
        var faults = new List<string>();
        var open = db.Users.AsNoTracking().Where(u => !u.Disabled && u.PasswordHash != null);
        var suspects = await open.Where(u => u.Email!.EndsWith("@arivu.example") || u.Email!.EndsWith("@example.com")).OrderBy(u => u.Email).Take(Checked).ToListAsync(cancel);
        var demo = suspects.Where(u => hasher.VerifyHashedPassword(u, u.PasswordHash!, DemoAccounts.Password) != PasswordVerificationResult.Failed).ToList();
        if (demo.Count > 0)
        {
            faults.Add($"{demo.Count} demo logins with the published password exist ({demo[0].Email} …). Point ConnectionStrings:Portal at a database without demo data.");
        }

        var shown = demo.ConvertAll(u => u.Id);
        if (!await open.AnyAsync(u => u.Role == Role.Admin && !shown.Contains(u.Id), cancel))
        {
            faults.Add("No administrator exists. Make one: dotnet Arivu.Portal.dll create-admin --email you@your-firm.in (type the password when asked).");
        }

        return faults;
    }
}
