using System.Security.Claims;
using Arivu.Portal.Api;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Arivu.Portal.Accounts.Tokens;

/// <summary>How an access token is looked at: signature, times, and whether login and sign-in still stand under the same security stamp.</summary>
internal static class BearerScheme
{
    private const string Scheme = "Bearer ";

    public static void AddBearer(this IServiceCollection services)
    {
        services.AddAuthentication().AddJwtBearer(ApiScheme.Name, bearer => bearer.Events = new JwtBearerEvents
        {
            OnMessageReceived = LearnKeyAsync,
            OnTokenValidated = KnowLoginAsync,
        });
        services.AddOptions<JwtBearerOptions>(ApiScheme.Name).Configure<SigningKeys, TimeProvider>((bearer, keys, clock) =>
        {
            bearer.MapInboundClaims = false;
            bearer.TokenValidationParameters = Laws(keys, clock);
        });
    }

    private static TokenValidationParameters Laws(SigningKeys keys, TimeProvider clock) => new()
    {
        ValidIssuer = AccessTokens.Issuer,
        ValidAudience = AccessTokens.Audience,
        ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        IssuerSigningKeyResolver = (_, _, name, _) => keys.Named(name),
        LifetimeValidator = (_, expires, _, _) => expires > clock.Now(),
    };

    // The resolver of keys cannot wait; so a key made by another instance is fetched before it is asked.
    private static Task LearnKeyAsync(MessageReceivedContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? context.HttpContext.RequestServices.GetRequiredService<SigningKeys>().LearnAsync(AccessTokens.KeyOf(header[Scheme.Length..].Trim()), context.HttpContext.RequestAborted)
            : Task.CompletedTask;
    }

    private static async Task KnowLoginAsync(TokenValidatedContext context)
    {
        var token = context.Principal!;
        if (Guid.TryParse(token.FindFirstValue(JwtRegisteredClaimNames.Sub), out var id) && Guid.TryParse(token.FindFirstValue(JwtRegisteredClaimNames.Sid), out var family)
            && await FindAsync(context.HttpContext, id, family) is { } login && token.FindFirstValue(AccessTokens.Stamp) == TokenSecrets.MarkOf(login.SecurityStamp))
        {
            context.Principal = PrincipalOf(login, family);
            return;
        }

        context.Fail("The login was changed or disabled, or its sign-in ended, since the token was given.");
    }

    // A refresh token that came twice ends its family: then no row of it stands.
    private static async Task<PortalUser?> FindAsync(HttpContext http, Guid id, Guid family)
    {
        await using var scope = http.RequestServices.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().AsSystem("tokens"); // nobody is known yet
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(http.RequestAborted);
        return await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == id && !u.Disabled && db.Set<RefreshToken>().Any(t => t.Family == family && t.UserId == id), http.RequestAborted);
    }

    private static ClaimsPrincipal PrincipalOf(PortalUser login, Guid family)
    {
        var claims = new List<Claim>
        {
            new(ClaimTypes.NameIdentifier, login.Id.ToString()), new(ClaimTypes.Name, login.UserName!), new(ClaimTypes.Role, login.Role), new(CurrentUser.SessionClaim, family.ToString("N")),
        };
        if (login.RetailerId is { } retailer)
        {
            claims.Add(new Claim(CurrentUser.RetailerClaim, $"{retailer}"));
        }

        return new ClaimsPrincipal(new ClaimsIdentity(claims, ApiScheme.Name));
    }
}
