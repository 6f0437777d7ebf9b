using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Arivu.Portal.Accounts;

/// <summary>Six digits for every half minute, as authenticator apps compute them (RFC 6238 with SHA-1, which is what the apps know).</summary>
internal static class TimeCode
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Digits = 6;
    private const int Seconds = 30;
    private const int Tolerance = 2; // steps a phone's clock may be off

    /// <summary>The time step that the code belongs to, near now; null for a wrong code.</summary>
    /// <param name="key">The shared key in base 32.</param>
    /// <param name="code">What was typed.</param>
    /// <param name="now">The portal's time.</param>
    public static long? StepOf(string key, string code, DateTimeOffset now)
    {
        var (secret, current, typed) = (Decode(key), now.ToUnixTimeSeconds() / Seconds, Encoding.UTF8.GetBytes(code));
        long? found = null;
        for (var step = current - Tolerance; step <= current + Tolerance; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(typed, Encoding.UTF8.GetBytes(At(secret, step))))
            {
                found = step;
            }
        }

        return found;
    }

    private static string At(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // the apps know no other hash, and HMAC does not rest on what is broken in SHA-1
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xf)..]) & int.MaxValue;
        return (number % 1_000_000).ToString($"D{Digits}", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string key)
    {
        var bytes = new List<byte>(key.Length * 5 / 8);
        var (bits, count) = (0, 0);
        foreach (var letter in key.TrimEnd('='))
        {
            (bits, count) = (((bits << 5) | Base32.IndexOf(letter, StringComparison.OrdinalIgnoreCase)) & 0xfff, count + 5);
            if (count >= 8)
            {
                count -= 8;
                bytes.Add((byte)(bits >> count));
            }
        }

        return [.. bytes];
    }
}
