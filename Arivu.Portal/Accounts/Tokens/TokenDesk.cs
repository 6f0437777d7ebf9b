using Arivu.Portal.Audit;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Accounts.Tokens;

/// <summary>Gives tokens, for a password or for the token that came before.</summary>
/// <param name="desk">Knows who may sign in.</param>
/// <param name="access">Writes access tokens.</param>
/// <param name="scopes">Tokens are the house's own records: whoever asks is not known yet.</param>
/// <param name="clock">Dates them.</param>
internal sealed class TokenDesk(SignInDesk desk, AccessTokens access, IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <returns>Null for wrong credentials, whatever is wrong with them.</returns>
    public async Task<TokenAnswer?> ForPasswordAsync(string email, string password, string? code, CancellationToken cancel)
    {
        if (await desk.CheckAsync(email, password, code, cancel) is not { } user)
        {
            return null;
        }

        var token = TokenSecrets.New();
        var given = RefreshToken.Begin(user.Id, token, TokenSecrets.MarkOf(user.SecurityStamp), clock.Now() + SessionLimits.Kept);
        await InHouseAsync(async (database, ct) =>
        {
            await using var db = await database.CreateDbContextAsync(ct);
            db.Add(given);
            return await db.SaveChangesAsync(ct);
        }, cancel);
        return await AnswerAsync(user, given.Family, token, cancel);
    }

    /// <returns>Null for a token that is unknown, used, over, or of a login that changed since.</returns>
    public async Task<TokenAnswer?> ForTokenAsync(string token, CancellationToken cancel)
    {
        var (hash, next) = (TokenSecrets.HashOf(token), TokenSecrets.New());
        var found = await InHouseAsync((database, ct) => database.InTransactionAsync(Guid.CreateVersion7(), (db, inner) => UseAsync(db, hash, next, inner), ct), cancel);
        return found is { } turn ? await AnswerAsync(turn.User, turn.Family, next, cancel) : null;
    }

    private async Task<Turn?> UseAsync(PortalDbContext db, string hash, string next, CancellationToken cancel)
    {
        var now = clock.Now();
        if (await db.Set<RefreshToken>().AsNoTracking().FirstOrDefaultAsync(t => t.Hash == hash, cancel) is not { } given || given.ExpiresAt <= now)
        {
            return null;
        }

        var user = await db.Users.AsNoTracking().SingleAsync(u => u.Id == given.UserId, cancel);
        var isFirst = await db.Set<RefreshToken>().Where(t => t.Id == given.Id && t.UsedAt == null).ExecuteUpdateAsync(set => set.SetProperty(t => t.UsedAt, now), cancel) == 1;
        if (isFirst && !user.Disabled && given.Stamp == TokenSecrets.MarkOf(user.SecurityStamp))
        {
            db.Add(given.Next(next));
            return new Turn(user, given.Family);
        }

        await EndFamilyAsync(db, given, user, isReuse: !isFirst, cancel);
        return null;
    }

    // Of a token that comes twice, one copy was stolen, and nobody knows which: neither goes on.
    private async Task EndFamilyAsync(PortalDbContext db, RefreshToken given, PortalUser user, bool isReuse, CancellationToken cancel)
    {
        await db.Set<RefreshToken>().Where(t => t.Family == given.Family).ExecuteDeleteAsync(cancel);
        if (isReuse)
        {
            db.Add(new AuditEntry(clock.Now(), user.Email!, "RefreshTokenReused", "Login", user.Email!, "[]"));
        }
    }

    private async Task<TokenAnswer> AnswerAsync(PortalUser user, Guid family, string refreshToken, CancellationToken cancel) =>
        new(await access.WriteAsync(user, family, cancel), "Bearer", (int)AccessTokens.Life.TotalSeconds, refreshToken);

    private async Task<T> InHouseAsync<T>(Func<IDbContextFactory<PortalDbContext>, CancellationToken, Task<T>> work, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().AsSystem("tokens");
        return await work(scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDbContext>>(), cancel);
    }

    private sealed record Turn(PortalUser User, Guid Family);
}
