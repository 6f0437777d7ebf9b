using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Papers;
using Arivu.Portal.Papers.Stationery;

namespace Arivu.Portal.Orders.Documents;

/// <summary>The delivery challan of a shipment (CGST rule 55). Billing gives it its number, because it keeps the series.</summary>
internal static class ChallanPaper
{
    private static readonly string[] Marks = ["ORIGINAL FOR CONSIGNEE", "DUPLICATE FOR TRANSPORTER", "TRIPLICATE FOR CONSIGNER"]; // rule 55(2)

    /// <param name="shipment">What goes.</param>
    /// <param name="seller">Who sends it.</param>
    /// <param name="number">ADC/2627/000045.</param>
    /// <param name="issuedOn">The challan's date (IST).</param>
    /// <param name="copy">For whom.</param>
    public static PaperDocument Of(ShipmentDetail shipment, Seller seller, string number, DateOnly issuedOn, PaperCopy copy) => new Sheet
    {
        Kind = "Delivery challan",
        Number = number,
        Date = OnPaper.Day(issuedOn),
        Issuer = OnPaper.Of(seller),
        Marks = [Marks[(int)copy], "Rule 55, CGST Rules 2017"],
        Parties = [("CONSIGNEE", OnPaper.Of(shipment.ShipTo))],
        Facts = OnPaper.Known(
            ("Challan no.", number),
            ("Challan date", issuedOn.ToText()),
            ("Order no.", shipment.Order),
            ("Your order", shipment.PurchaseOrder),
            ("Shipment", shipment.Number),
            ("Left on", shipment.ShippedAt.ToIstText()),
            ("Vehicle", shipment.Vehicle),
            ("Place of supply", OnPaper.State(shipment.ShipTo.StateCode)),
            ("Reason", "Supply of goods")),
        Foot = $"Delivery challan, no tax invoice. Subject to {seller.City} jurisdiction.",
        Body =
        [
            Table(shipment).ToBlock(),
            Paper.Row(
                14,
                (Track.Share(), Paper.Column(
                    10,
                    Parts.InWords((shipment.Taxable + shipment.Tax.Total).InWords()),
                    Parts.Notes("REMARKS", Remarks(shipment)),
                    Received())),
                (Track.Fixed(Look.Aside), Paper.Column(14, Sums(shipment), Parts.Signature(seller.LegalName, "Authorised signatory")))).KeptTogether(),
        ],
    }.ToDocument();

    private static PaperTable<ShipmentLineDetail> Table(ShipmentDetail shipment) => new()
    {
        Rows = shipment.Lines,
        Columns =
        [
            Columns.Position<ShipmentLineDetail>(line => line.Position),
            Columns.Goods<ShipmentLineDetail>(line => line.Name, line => [line.Sku, $"Batch {line.Batch}, expires {line.Expires.ToText()}"]),
            new("HSN", 42, line => Paper.Text(line.Hsn)),
            Columns.Quantity(shipment.Lines, line => line.Pieces.Quantity, line => line.Uqc),
            Columns.Amount<ShipmentLineDetail>("Rate", 42, line => line.UnitPrice),
            Columns.Sum("Taxable\nvalue ₹", 55, shipment.Lines, line => line.Taxable),
            Columns.Rate<ShipmentLineDetail>(line => line.GstRate),
            Columns.Tax(shipment.Supply, shipment.Lines, line => line.Tax),
            Columns.LineTotal("Value ₹", shipment.Lines, line => line.Total),
        ],
        Running = count => new Money(shipment.Lines.Take(count).Sum(line => line.Total.Paise)).ToAmount(),
    };

    private static Papers.Layout.Block Sums(ShipmentDetail shipment) => Parts.Sums(
        [
            new("Taxable value", shipment.Taxable.ToAmount()),
            .. GstHeads.Named(shipment.Supply, shipment.Lines.Select(line => line.GstRate)).Zip(shipment.Tax.In(shipment.Supply), (head, amount) => new Fact(head, amount.ToAmount())),
        ],
        new("Value of goods", $"₹ {(shipment.Taxable + shipment.Tax.Total).ToAmount()}"));

    private static IEnumerable<string> Remarks(ShipmentDetail shipment) =>
    [
        "Rates of tax are those of the order; the tax invoice decides.",
        .. string.IsNullOrEmpty(shipment.Note) ? Array.Empty<string>() : [shipment.Note],
    ];

    private static Papers.Layout.Block Received() => Paper.Column(
        0,
        Paper.Text("Goods received as listed, in good condition."),
        Paper.Gap(34),
        Paper.Text("Consignee: name, signature, date").Colored(Look.Soft).Padded(Sides.Above(3)).Bordered(Sides.Above(.6f), Look.Rule));
}
