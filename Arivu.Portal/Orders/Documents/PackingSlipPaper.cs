using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Papers;
using Arivu.Portal.Papers.Stationery;

namespace Arivu.Portal.Orders.Documents;

/// <summary>What lies in the boxes of a shipment, with batch and expiry and without prices: for whoever unpacks them.</summary>
internal static class PackingSlipPaper
{
    public static PaperDocument Of(ShipmentDetail shipment, Seller seller) => new Sheet
    {
        Kind = "Packing slip",
        Number = shipment.Number,
        Date = OnPaper.Instant(shipment.ShippedAt),
        Issuer = OnPaper.Of(seller),
        Parties = [("SHIP TO", OnPaper.Of(shipment.ShipTo))],
        Facts = OnPaper.Known(
            ("Shipment", shipment.Number),
            ("Order no.", shipment.Order),
            ("Your order", shipment.PurchaseOrder),
            ("Shop", shipment.Retailer),
            ("Left on", shipment.ShippedAt.ToIstText()),
            ("Vehicle", shipment.Vehicle),
            ("Full cases", OnPaper.Count(shipment.Lines.Sum(line => line.Pieces.Cases))),
            ("Pieces in all", OnPaper.Count(shipment.Lines.Sum(line => line.Pieces.Quantity)))),
        Foot = "No tax document: value and GST stand on the invoice.",
        Body =
        [
            Table(shipment.Lines).ToBlock(),
            Paper.Row(
                14,
                (Track.Share(), Parts.Notes("REMARKS", string.IsNullOrEmpty(shipment.Note) ? ["Count before signing. Note short or damaged goods on this slip and tell us the same day."] : [shipment.Note])),
                (Track.Fixed(Look.Aside), Parts.Signature(shipment.ShipTo.TradeName, "Received: name, signature, date"))).KeptTogether(),
        ],
    }.ToDocument();

    private static PaperTable<ShipmentLineDetail> Table(IReadOnlyList<ShipmentLineDetail> lines) => new()
    {
        Look = Look.Roomy,
        Rows = lines,
        Columns =
        [
            Columns.Position<ShipmentLineDetail>(line => line.Position),
            Columns.Goods<ShipmentLineDetail>(line => line.Name, line => Columns.Below(line.Sku, line.Note)),
            new("Batch", 80, line => Paper.Text(line.Batch).Bold()),
            new("Expires", 58, line => Paper.Text(line.Expires.ToText())),
            Columns.Amount<ShipmentLineDetail>("MRP ₹", 46, line => line.Mrp),
            PaperColumn<ShipmentLineDetail>.Number("Case of", 40, line => $"{line.Pieces.CaseSize}"),
            PaperColumn<ShipmentLineDetail>.Number("Cases", 38, line => Dash(line.Pieces.Cases), OnPaper.Count(lines.Sum(line => line.Pieces.Cases))),
            PaperColumn<ShipmentLineDetail>.Number("Loose", 38, line => Dash(line.Pieces.Loose), OnPaper.Count(lines.Sum(line => line.Pieces.Loose))),
            Columns.Quantity(lines, line => line.Pieces.Quantity, line => line.Uqc),
            new("", 24, _ => Parts.TickBox()),
        ],
    };

    private static string Dash(int count) => count == 0 ? "–" : OnPaper.Count(count);
}
