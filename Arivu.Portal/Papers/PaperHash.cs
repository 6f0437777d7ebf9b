using System.Security.Cryptography;

namespace Arivu.Portal.Papers;

/// <summary>The fingerprint kept of an issued document, to prove later that a file is the one that was issued.</summary>
public static class PaperHash
{
    /// <summary>SHA-256 as 64 lower-case hexadecimal digits.</summary>
    public static string Of(ReadOnlySpan<byte> file) => Convert.ToHexStringLower(SHA256.HashData(file));
}
