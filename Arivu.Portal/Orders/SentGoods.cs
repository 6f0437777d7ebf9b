namespace Arivu.Portal.Orders;

/// <summary>One shipment.</summary>
/// <param name="Number">SO-2627-000123-1.</param>
/// <param name="ShippedAt">When it left, in UTC.</param>
/// <param name="DeliveredAt">When it arrived, in UTC; null while it is on the road.</param>
/// <param name="Vehicle">The vehicle's number or the carrier.</param>
/// <param name="Note">A remark for the receiver.</param>
/// <param name="Lines">What it carries.</param>
public sealed record SentGoods(string Number, DateTime ShippedAt, DateTime? DeliveredAt, string? Vehicle, string? Note, IReadOnlyList<SentLine> Lines)
{
    /// <summary>Pieces in all.</summary>
    public int Pieces => Lines.Sum(l => l.Pieces.Quantity);
}

/// <summary>Pieces of one product and batch in a shipment.</summary>
public sealed record SentLine(string Sku, string Name, BatchPieces Pieces);
