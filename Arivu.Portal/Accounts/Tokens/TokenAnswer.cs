using System.Text.Json.Serialization;

namespace Arivu.Portal.Accounts.Tokens;

/// <summary>Tokens, in the words of RFC 6749.</summary>
/// <param name="AccessToken">Sent as <c>Authorization: Bearer</c>.</param>
/// <param name="TokenType">Bearer.</param>
/// <param name="ExpiresIn">Seconds that the access token holds.</param>
/// <param name="RefreshToken">Good once, for the next tokens.</param>
public sealed record TokenAnswer(
    [property: JsonPropertyName("access_token")] string AccessToken,
    [property: JsonPropertyName("token_type")] string TokenType,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    [property: JsonPropertyName("refresh_token")] string RefreshToken);

/// <summary>Why no token is given, in the words of RFC 6749, section 5.2.</summary>
/// <param name="Error">invalid_grant, unsupported_grant_type or invalid_request.</param>
public sealed record TokenRefusal([property: JsonPropertyName("error")] string Error);

/// <summary>What is sent for a token, as a form.</summary>
public sealed class TokenForm
{
    /// <summary>password or refresh_token.</summary>
    [JsonPropertyName("grant_type")]
    public required string GrantType { get; init; }

    /// <summary>The login's e-mail, with password.</summary>
    [JsonPropertyName("username")]
    public string? UserName { get; init; }

    /// <summary>The login's password, with password.</summary>
    [JsonPropertyName("password")]
    public string? Password { get; init; }

    /// <summary>The six digits of the authenticator app or a recovery code, for a login with two-factor sign-in.</summary>
    [JsonPropertyName("otp")]
    public string? Otp { get; init; }

    /// <summary>The refresh token, with refresh_token.</summary>
    [JsonPropertyName("refresh_token")]
    public string? RefreshToken { get; init; }
}
