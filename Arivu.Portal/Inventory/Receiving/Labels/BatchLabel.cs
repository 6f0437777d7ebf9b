using System.Globalization;
using Arivu.Portal.Papers;

namespace Arivu.Portal.Inventory.Receiving.Labels;

/// <summary>What stands on a batch's label.</summary>
/// <param name="Sku">The product's code.</param>
/// <param name="Name">The product's name.</param>
/// <param name="PackSize">What a piece holds.</param>
/// <param name="Ean13">Its EAN-13; null while it has none.</param>
/// <param name="Batch">The maker's number.</param>
/// <param name="Manufactured">Made on this day.</param>
/// <param name="Expires">The last day it may be sold.</param>
public sealed record BatchLabel(string Sku, string Name, string PackSize, string? Ean13, string Batch, DateOnly Manufactured, DateOnly Expires)
{
    // Thinner bars than a fifth of a millimetre are lost by office printers and hand scanners.
    private const float ThinnestModule = 0.19f * PointsPerMillimetre;

    /// <summary>Points in a millimetre.</summary>
    internal const float PointsPerMillimetre = 72f / 25.4f;

    /// <summary>
    /// The bars for a label of this width: GTIN, best before and batch (GS1-128 with AI 01, 17 and 10, the one of varying length
    /// last) where the product has an EAN and the bars stay thick enough; the batch alone otherwise.
    /// </summary>
    /// <param name="width">Room for the bars and their quiet zones, in points.</param>
    public BarCode BarsFor(float width)
    {
        if (Ean13 is { } ean && BarCode.Gs1($"010{ean}17{Expires.ToString("yyMMdd", CultureInfo.InvariantCulture)}10{Batch}") is { } whole && width / whole.Width >= ThinnestModule)
        {
            return whole;
        }

        return BarCode.Of(Batch);
    }
}

/// <summary>Labels of one batch.</summary>
/// <param name="Label">What stands on each.</param>
/// <param name="Count">How many.</param>
public sealed record LabelRun(BatchLabel Label, int Count);

/// <summary>What labels are printed on.</summary>
public enum LabelFormat
{
    /// <summary>A4 with 3 by 8 labels of 70 by 37 mm.</summary>
    Sheet,

    /// <summary>A roll of labels of 50 by 30 mm, one a page.</summary>
    Roll,
}
