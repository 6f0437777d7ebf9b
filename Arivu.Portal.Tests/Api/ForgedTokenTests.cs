using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Arivu.Portal.Accounts.Tokens;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Arivu.Portal.Tests.Api;

public sealed class ForgedTokenTests(ApiBench bench) : IClassFixture<ApiBench>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("right", 200)]
    [InlineData("other issuer", 401)]
    [InlineData("other audience", 401)]
    [InlineData("over", 401)]
    [InlineData("endless", 401)]
    [InlineData("other key", 401)]
    [InlineData("other algorithm", 401)]
    [InlineData("no algorithm", 401)]
    [InlineData("no stamp", 401)]
    [InlineData("no such login", 401)]
    [InlineData("no sign-in", 401)]
    [InlineData("sign-in that ended", 401)]
    [InlineData("sign-in of another", 401)]
    [InlineData("no token", 401)]
    [InlineData("two dots", 401)]
    public async Task Only_a_token_of_this_portal_opens_it(string kind, int status)
    {
        using var caller = new ApiCaller(bench.Portal) { Token = await ForgeAsync(kind) };

        Assert.Equal(status, (await caller.GetAsync("products?pageSize=1")).Code);
    }

    private async Task<string> ForgeAsync(string kind)
    {
        var email = await Logins.NewAsync(bench.Portal, Role.Admin);
        var login = await bench.Portal.ReadAsync(db => db.Users.AsNoTracking().SingleAsync(u => u.Email == email, Cancel));
        var right = await bench.Portal.Services.GetRequiredService<SigningKeys>().ToSignAsync(Cancel);
        var now = bench.Portal.Clock.GetUtcNow().UtcDateTime;
        var family = await FamilyAsync(kind == "sign-in of another" ? await SomebodyElseAsync() : login.Id);
        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["sub"] = (kind == "no such login" ? Guid.CreateVersion7() : login.Id).ToString("N"),
            ["stamp"] = kind == "no stamp" ? "" : TokenSecrets.MarkOf(login.SecurityStamp),
        };
        if (kind != "no sign-in")
        {
            claims["sid"] = (kind == "sign-in that ended" ? Guid.CreateVersion7() : family).ToString("N");
        }

        if (kind is "no token" or "two dots")
        {
            return kind == "no token" ? "none" : "a.b.c";
        }

        var token = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = kind == "other issuer" ? "elsewhere" : AccessTokens.Issuer,
            Audience = kind == "other audience" ? "others" : AccessTokens.Audience,
            IssuedAt = now,
            Expires = kind switch { "over" => now.AddSeconds(-1), "endless" => null, _ => now.AddMinutes(15) },
            Claims = claims,
            SigningCredentials = kind switch
            {
                "other key" => new SigningCredentials(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32)) { KeyId = right.Key.KeyId }, SecurityAlgorithms.HmacSha256),
                "other algorithm" => new SigningCredentials(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(64)) { KeyId = right.Key.KeyId }, SecurityAlgorithms.HmacSha512),
                _ => right,
            },
        });
        return kind == "no algorithm" ? Unsigned(token) : token;
    }

    private async Task<Guid> SomebodyElseAsync()
    {
        var email = await Logins.NewAsync(bench.Portal, Role.Admin);
        return await bench.Portal.ReadAsync(db => db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync(Cancel));
    }

    private Task<Guid> FamilyAsync(Guid login) => bench.Portal.ReadAsync(async db =>
    {
        var begun = RefreshToken.Begin(login, TokenSecrets.New(), TokenSecrets.MarkOf("any"), bench.Portal.Clock.GetUtcNow().UtcDateTime.AddDays(1));
        db.Add(begun);
        await db.SaveChangesAsync(Cancel);
        return begun.Family;
    });

    private static string Unsigned(string token) => $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes("""{"alg":"none","typ":"JWT"}"""))}.{token.Split('.')[1]}.";
}
