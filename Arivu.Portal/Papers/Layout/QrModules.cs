using QRCoder;
using QRCoder.Exceptions;

namespace Arivu.Portal.Papers.Layout;

internal static class QrModules
{
    /// <summary>The margin QRCoder puts around the code.</summary>
    private const int QuietZone = 4;

    public static IReadOnlyList<IReadOnlyList<bool>> Of(string payload)
    {
        try
        {
            using var code = QRCodeGenerator.GenerateQrCode(payload, QRCodeGenerator.ECCLevel.M);
            var matrix = code.ModuleMatrix[QuietZone..^QuietZone];
            return [.. matrix.Select(row => row.Cast<bool>().Skip(QuietZone).Take(matrix.Count).ToArray())];
        }
        catch (DataTooLongException tooLong)
        {
            throw new ArgumentException("The text is too long for a QR code.", nameof(payload), tooLong);
        }
    }
}
