using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Accounts.Tokens;

/// <summary>Refresh tokens go when their family has ended, signing keys when nothing they signed can still hold.</summary>
internal sealed class RemoveOldTokens : IHousework
{
    public async Task<int> TidyAsync(PortalDbContext db, CancellationToken cancel)
    {
        var now = db.Clock.Now();
        var before = now - SigningKeys.Kept;
        return await db.Set<RefreshToken>().Where(t => t.ExpiresAt < now).ExecuteDeleteAsync(cancel)
            + await db.Set<SigningKey>().Where(k => k.CreatedAt < before).ExecuteDeleteAsync(cancel);
    }
}
