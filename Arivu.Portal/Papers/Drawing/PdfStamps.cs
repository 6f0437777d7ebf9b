using System.Security.Cryptography;
using System.Text;

namespace Arivu.Portal.Papers.Drawing;

/// <summary>
/// Puts right what Skia takes from elsewhere than the document: its id comes from the clock, its dates carry the wrong
/// zone. Each is overwritten at its own length, so that the file's offsets stay true.
/// </summary>
internal static class PdfStamps
{
    private const int StampLength = 14;
    private const int HexLength = 32;
    private const int DashedLength = 36;

    private static readonly string[] InfoDates = ["/CreationDate (D:", "/ModDate (D:"];
    private static readonly string[] XmpDates = ["<xmp:CreateDate>", "<xmp:ModifyDate>"];
    private static readonly string[] XmpIds = ["<xmpMM:DocumentID>uuid:", "<xmpMM:InstanceID>uuid:"];

    /// <summary>Overwrites in place.</summary>
    /// <exception cref="InvalidOperationException">The file is not written as Skia wrote it when this was made.</exception>
    public static byte[] Fix(byte[] pdf, DateTimeOffset date)
    {
        var zone = date.ToString("zzz", System.Globalization.CultureInfo.InvariantCulture);
        foreach (var key in InfoDates)
        {
            Overwrite(pdf, key, StampLength, $"{zone.Replace(':', '\'')}'");
        }

        foreach (var key in XmpDates)
        {
            Overwrite(pdf, key, "yyyy-MM-ddTHH:mm:ss".Length, zone);
        }

        WriteId(pdf, new string('0', HexLength), new string('0', DashedLength));
        var id = IdOf(pdf);
        WriteId(pdf, id.ToString("N").ToUpperInvariant(), id.ToString("D"));
        return pdf;
    }

    // A UUID of version 8 (RFC 9562): its bits are a hash of the content.
    private static Guid IdOf(byte[] pdf)
    {
        Span<byte> bytes = stackalloc byte[16];
        SHA256.HashData(pdf).AsSpan(0, bytes.Length).CopyTo(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    private static void WriteId(byte[] pdf, string hex, string dashed)
    {
        const string key = "/ID [<";
        Overwrite(pdf, key, 0, hex);
        Overwrite(pdf, key, HexLength + "> <".Length, hex);
        foreach (var id in XmpIds)
        {
            Overwrite(pdf, id, 0, dashed);
        }
    }

    private static void Overwrite(byte[] pdf, string key, int after, string with)
    {
        // From the end: the trailer's id is the last, and text of the document cannot hold the others, for Skia escapes it.
        var at = pdf.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(key));
        if (at < 0)
        {
            throw new InvalidOperationException($"Skia wrote a PDF without {key}: this version of it needs other stamps.");
        }

        Encoding.ASCII.GetBytes(with).CopyTo(pdf, at + key.Length + after);
    }
}
