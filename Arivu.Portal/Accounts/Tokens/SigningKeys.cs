using System.Security.Cryptography;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;

namespace Arivu.Portal.Accounts.Tokens;

/// <summary>
/// The keys that access tokens are signed with, newest first. Any instance makes a new one when the newest is old; the others
/// read it when they meet a token that names it.
/// </summary>
/// <param name="scopes">Keys are read by the house itself: nobody is known yet when a token is looked at.</param>
/// <param name="protection">Hides the secrets.</param>
/// <param name="clock">Tells how old a key is.</param>
/// <param name="log">Hears of keys that cannot be opened.</param>
internal sealed class SigningKeys(IServiceScopeFactory scopes, IDataProtectionProvider protection, TimeProvider clock, ILogger<SigningKeys> log) : IDisposable
{
    /// <summary>How long a key signs.</summary>
    public static readonly TimeSpan Signs = TimeSpan.FromDays(30);

    /// <summary>How long what it signed is believed: until the last token of it is over, with a day to spare.</summary>
    public static readonly TimeSpan Kept = Signs + TimeSpan.FromDays(1);

    private const int Bytes = 32;

    // Strangers can name as many unknown keys as they like; they cost one small query a second.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    private readonly IDataProtector _secrets = protection.CreateProtector("Arivu.Portal.Accounts.Tokens.SigningKey");
    private readonly SemaphoreSlim _turn = new(1);
    private volatile Known[] _known = [];
    private long? _readAt;

    /// <summary>The key to sign with now; made when there is none or it is old.</summary>
    public async Task<SigningCredentials> ToSignAsync(CancellationToken cancel)
    {
        if (Newest(_known) is null)
        {
            await RefreshAsync(mayMake: true, cancel);
        }

        return new SigningCredentials(Newest(_known)!.Key, SecurityAlgorithms.HmacSha256);
    }

    /// <summary>Makes sure that a key another instance made is known here.</summary>
    public Task LearnAsync(string? name, CancellationToken cancel) =>
        name is null || Array.Exists(_known, k => k.Key.KeyId == name) || (_readAt is { } at && clock.GetElapsedTime(at) < Rest) ? Task.CompletedTask : RefreshAsync(mayMake: false, cancel);

    /// <summary>Reads the keys again, and makes a new one when the newest is old.</summary>
    public async Task RefreshAsync(bool mayMake, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentUser>().AsSystem("signing keys");
            await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(cancel);
            var known = await ReadAsync(db, cancel);
            if (mayMake && Newest(known) is null)
            {
                db.Add(SigningKey.Make(_secrets.Protect(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes))), clock.Now()));
                await db.SaveChangesAsync(cancel);
                known = await ReadAsync(db, cancel);
            }

            (_known, _readAt) = (known, clock.GetTimestamp());
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The keys of this name that are still believed: one or none.</summary>
    public IEnumerable<SecurityKey> Named(string? name) => _known.Where(k => k.Key.KeyId == name && clock.Now() - k.CreatedAt < Kept).Select(k => k.Key);

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private Known? Newest(Known[] known) => Array.Find(known, k => clock.Now() - k.CreatedAt < Signs);

    private async Task<Known[]> ReadAsync(PortalDbContext db, CancellationToken cancel)
    {
        var since = clock.Now() - Kept;
        var rows = await db.Set<SigningKey>().AsNoTracking().Where(k => k.CreatedAt > since).OrderByDescending(k => k.CreatedAt).ThenByDescending(k => k.Id).ToListAsync(cancel);
        return [.. rows.Select(Open).OfType<Known>()];
    }

    // The key ring that protects it may have been lost: then a new signing key is made, and tokens of the old one are over.
    private Known? Open(SigningKey row)
    {
        try
        {
            var secret = Convert.FromBase64String(_secrets.Unprotect(row.Secret));
            return new Known(new SymmetricSecurityKey(secret) { KeyId = row.Id.ToString("N") }, row.CreatedAt);
        }
        catch (CryptographicException fault)
        {
            log.LogWarning(fault, "The signing key {Key} cannot be opened", row.Id);
            return null;
        }
    }

    private sealed record Known(SymmetricSecurityKey Key, DateTime CreatedAt);
}
