using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Arivu.Portal.Accounts.Tokens;

/// <summary>Secrets of tokens, and what of them may be kept.</summary>
internal static class TokenSecrets
{
    private const int Bytes = 32;

    /// <summary>A token that nobody can guess.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What the database keeps of a token. It has 256 random bits, so no salt and no slowness is needed.</summary>
    public static string HashOf(string token) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>What tokens carry of a security stamp: the stamp itself opens other doors.</summary>
    public static string MarkOf(string? securityStamp) => HashOf($"stamp {securityStamp}");
}
