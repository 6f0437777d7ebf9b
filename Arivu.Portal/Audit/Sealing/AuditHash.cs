using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Arivu.Portal.Audit.Sealing;

/// <summary>
/// SHA-256 over canonical bytes, the same on every database: numbers big-endian, instants in microseconds, each text with its
/// length before it, so that no two different lines read alike.
/// </summary>
internal static class AuditHash
{
    /// <summary>Bytes of a hash.</summary>
    public const int Length = SHA256.HashSizeInBytes;

    private static readonly byte[] LineMark = "arivu audit line 1"u8.ToArray();
    private static readonly byte[] BlockMark = "arivu audit block 1"u8.ToArray();

    /// <summary>What stands before the first block.</summary>
    public static byte[] Beginning => new byte[Length];

    /// <summary>Of one line.</summary>
    public static byte[] Of(AuditEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(LineMark);
        hash.AppendData(entry.Id.ToByteArray(bigEndian: true));
        Append(hash, Microseconds(entry.At));
        foreach (var text in new[] { entry.Actor, entry.Act, entry.Subject, entry.Key, entry.Changes })
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            Append(hash, bytes.Length);
            hash.AppendData(bytes);
        }

        return hash.GetHashAndReset();
    }

    /// <summary>Of the lines of a block.</summary>
    /// <param name="lines">Their hashes, in their places.</param>
    public static byte[] Of(IEnumerable<byte[]> lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in lines)
        {
            hash.AppendData(line);
        }

        return hash.GetHashAndReset();
    }

    /// <summary>Of a block.</summary>
    public static byte[] Of(int number, DateTime sealedAt, int lines, byte[] linesHash, byte[] previousHash)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(BlockMark);
        Append(hash, number);
        Append(hash, Microseconds(sealedAt));
        Append(hash, lines);
        hash.AppendData(linesHash);
        hash.AppendData(previousHash);
        return hash.GetHashAndReset();
    }

    private static long Microseconds(DateTime utc) => (utc - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    private static void Append(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
