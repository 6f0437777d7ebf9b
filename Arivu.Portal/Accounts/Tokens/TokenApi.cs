using Arivu.Portal.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Arivu.Portal.Accounts.Tokens;

/// <summary><c>POST /api/v1/token</c>: the door of the API.</summary>
internal static class TokenApi
{
    private static readonly TokenAnswer Example = new("eyJhbGciOiJIUzI1NiIs…", "Bearer", 900, "v0-hK3sXq1…");

    /// <summary>Registers what tokens need.</summary>
    public static void AddTokens(this IServiceCollection services)
    {
        services.AddSingleton<SigningKeys>();
        services.AddSingleton<AccessTokens>();
        services.AddScoped<TokenDesk>();
        services.AddScoped<Data.IHousework, RemoveOldTokens>();
        Data.TimedWorks.AddTimedWork<RotateSigningKeys>(services);
        services.AddBearer();
    }

    /// <summary>Maps the endpoint.</summary>
    public static void MapTokens(this IEndpointRouteBuilder app) => app.MapApi("", "Token").MapPost("/token", GiveAsync)
        .AllowAnonymous().WithMetadata(new ApiDoor())
        .WithSummary("Gives tokens for a password, or for the refresh token that came before")
        .WithDescription("An access token holds 15 minutes. A refresh token is good once; sent twice, it ends all tokens of its sign-in. Credentials that are wrong in any way are answered alike.")
        .WithMetadata(new ApiForm(typeof(TokenForm))).Produces<TokenAnswer>().Produces<TokenRefusal>(StatusCodes.Status400BadRequest)
        .WithExample(new TokenForm { GrantType = "password", UserName = "r001@example.com", Password = "monsoon mango market" }, Example);

    private static async Task<IResult> GiveAsync(HttpRequest request, TokenDesk desk, CancellationToken cancel)
    {
        if (await FormAsync(request, cancel) is not { } form)
        {
            return Refuse("invalid_request");
        }

        var answer = form["grant_type"].ToString() switch
        {
            "password" => await desk.ForPasswordAsync(form["username"].ToString().Trim(), form["password"].ToString(), form["otp"], cancel),
            "refresh_token" => await desk.ForTokenAsync(form["refresh_token"].ToString(), cancel),
            _ => null,
        };
        return answer is not null ? TypedResults.Ok(answer) : Refuse(form["grant_type"].ToString() is "password" or "refresh_token" ? "invalid_grant" : "unsupported_grant_type");
    }

    private static async Task<IFormCollection?> FormAsync(HttpRequest request, CancellationToken cancel)
    {
        // OAuth (RFC 6749, 4.3.2) knows no form in parts, and one that ends before its last part would break the reading.
        if (request.GetTypedHeaders().ContentType?.MediaType.Equals(ApiForm.ContentType, StringComparison.OrdinalIgnoreCase) != true)
        {
            return null;
        }

        try
        {
            return await request.ReadFormAsync(cancel);
        }
        catch (InvalidDataException)
        {
            return null; // more fields, or longer ones, than any form has
        }
    }

    private static JsonHttpResult<TokenRefusal> Refuse(string error) => TypedResults.Json(new TokenRefusal(error), statusCode: StatusCodes.Status400BadRequest);
}
