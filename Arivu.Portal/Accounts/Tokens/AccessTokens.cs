using Arivu.Portal.Data;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Arivu.Portal.Accounts.Tokens;

/// <summary>Writes access tokens: whose, of which sign-in and under which security stamp. Everything else is read anew at every request.</summary>
internal sealed class AccessTokens(SigningKeys keys, TimeProvider clock)
{
    public const string Issuer = "arivu-portal";
    public const string Audience = "arivu-portal-api";
    public const string Stamp = "stamp";
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    public async Task<string> WriteAsync(PortalUser user, Guid family, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return Handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience,
            IssuedAt = now,
            Expires = now + Life,
            Claims = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                [JwtRegisteredClaimNames.Sub] = user.Id.ToString("N"),
                [JwtRegisteredClaimNames.Sid] = family.ToString("N"),
                [JwtRegisteredClaimNames.Jti] = Guid.CreateVersion7().ToString("N"),
                [Stamp] = TokenSecrets.MarkOf(user.SecurityStamp),
            },
            SigningCredentials = await keys.ToSignAsync(cancel),
        });
    }

    /// <summary>The name of the key that a token claims to be signed with; null for what is no token.</summary>
    public static string? KeyOf(string token)
    {
        try
        {
            return Handler.CanReadToken(token) ? Handler.ReadJsonWebToken(token).Kid : null;
        }
        catch (ArgumentException)
        {
            return null; // it has two dots and still is none; whoever validates it says so
        }
    }
}
