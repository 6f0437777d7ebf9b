using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Arivu.Portal.Papers.Drawing;

/// <summary>
/// Puts right what Skia takes from elsewhere than the document: its id comes from the clock, its dates carry the wrong
/// zone. Each is overwritten at its own length, so that the file's offsets stay true; only the id in the trailer, behind
/// which no offset points, is written anew.
/// </summary>
internal static class PdfStamps
{
    private const int DateLength = 14;

    private static readonly string[] InfoDates = ["/CreationDate (D:", "/ModDate (D:"];
    private static readonly string[] XmpDates = ["<xmp:CreateDate>", "<xmp:ModifyDate>"];
    private static readonly string[] XmpIds = ["<xmpMM:DocumentID>uuid:", "<xmpMM:InstanceID>uuid:"];

    /// <exception cref="InvalidOperationException">The file is not written as Skia wrote it when this was made.</exception>
    public static byte[] Fix(byte[] pdf, DateTimeOffset date)
    {
        var zone = date.ToString("zzz", CultureInfo.InvariantCulture);
        foreach (var key in InfoDates)
        {
            Overwrite(pdf, key, DateLength, $"{zone.Replace(':', '\'')}'");
        }

        foreach (var key in XmpDates)
        {
            Overwrite(pdf, key, "yyyy-MM-ddTHH:mm:ss".Length, zone);
        }

        var blank = WithId(pdf, Guid.Empty);
        return WithId(blank, IdOf(blank));
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

    // Skia writes the id in the trailer as hexadecimal digits or as plain bytes, whichever is shorter for the id it drew.
    private static byte[] WithId(byte[] pdf, Guid id)
    {
        foreach (var key in XmpIds)
        {
            Overwrite(pdf, key, 0, id.ToString("D"));
        }

        var from = Required(pdf.AsSpan().LastIndexOf("/ID ["u8), "/ID [");
        var to = Required(pdf.AsSpan().LastIndexOf("]>>\nstartxref\n"u8), "startxref");
        var hex = $"<{id.ToString("N").ToUpperInvariant()}>";
        return [.. pdf.AsSpan(0, from), .. Encoding.ASCII.GetBytes($"/ID [{hex} {hex}"), .. pdf.AsSpan(to)];
    }

    // The document's own texts cannot pass for a stamp: before the dates Skia escapes "(", and in XMP "<".
    private static void Overwrite(byte[] pdf, string key, int after, string with)
    {
        var at = Required(pdf.AsSpan().IndexOf(Encoding.ASCII.GetBytes(key)), key);
        Encoding.ASCII.GetBytes(with).CopyTo(pdf, at + key.Length + after);
    }

    private static int Required(int index, string key) =>
        index >= 0 ? index : throw new InvalidOperationException($"Skia wrote a PDF without {key}: this version of it needs other stamps.");
}
