using Arivu.Portal.Billing;
using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;

namespace Arivu.Portal.Tests.Billing.Documents;

/// <summary>Invoices as the trade makes them, without a database: the worked one of the law's example and others.</summary>
internal static class SampleBills
{
    public const string SellerGstin = "33ZZZCA9001D1ZN";
    public const string BuyerGstin = "33ZZZPS1001B1ZY";

    public static readonly DateOnly Day = new(2026, 11, 22);

    public static readonly Party Seller = new("Arivu Foods Private Limited (demo)", "Arivu Foods", SellerGstin, "Unit 4, Demo Food Park, Kalapatti", "Coimbatore", "33", "641048", "10026000000001");

    public static readonly Party Buyer = new("Selvam Maligai Store", "செல்வம் மளிகை ஸ்டோர்", BuyerGstin, "14 Raja Street, Town Hall", "Coimbatore", "33", "641001", "22426000000001");

    public static readonly Party ShipTo = Buyer with { TradeName = "श्री गणेश किराना", Address = "Godown 4, Vilangudi Main Road" };

    private static readonly BankDetails Bank = new("arivufoods.demo@examplebank", "Example Bank", "000000000001", "EXMP0000001");

    /// <summary>Three lines with discounts: 13,628 both within a state and between states.</summary>
    public static readonly IReadOnlyList<BilledGoods> Worked =
    [
        Goods("AF-FLR-003", "Blanched Almond Flour 500 g", "11063090", 12, 506.84m, 5, 121.64m),
        Goods("AF-OIL-001", "Groundnut Oil 1 L", "15089091", 12, 338.20m, 5),
        Goods("AF-SWT-002", "Erythritol 500 g", "29054900", 10, 277.27m, 18, 138.64m),
    ];

    /// <summary>A nil-rated product.</summary>
    public static BilledGoods Salt => Goods("AF-SLT-001", "Rock Salt 1 kg", "25010020", 24, 28.50m, 0);

    public static BilledGoods Goods(string sku, string name, string hsn, int quantity, decimal price, decimal rate, decimal discount = 0) =>
        new(Guid.CreateVersion7(), sku, name, hsn, "PAC", quantity, Money.FromRupees(price), Money.FromRupees(Math.Round(price * 1.25m, 0)), Money.FromRupees(discount), rate);

    /// <summary>An issued invoice.</summary>
    public static Invoice Issued(IReadOnlyList<BilledGoods> goods, SupplyKind supply = SupplyKind.IntraState, InvoiceParties? parties = null, string? number = null)
    {
        var place = supply switch { SupplyKind.InterState => "29", SupplyKind.IntraUnionTerritory => "04", _ => "33" };
        var head = new InvoiceHead(Guid.CreateVersion7(), "SO-2627-000123", Guid.Empty, 1, supply, place, (parties ?? Parties).ToText(), 15);
        var invoice = Invoice.Draft(head, goods);
        invoice.Issue(new IssuedNumber(number ?? (invoice.Kind == InvoiceKind.BillOfSupply ? "ABS/2627/000007" : "ARV/2627/000123"), Day));
        return invoice;
    }

    /// <summary>Who sells and buys.</summary>
    public static InvoiceParties Parties => new(Seller, Buyer, ShipTo, Bank);

    /// <summary>The same, to somebody without GSTIN.</summary>
    public static InvoiceParties Unregistered => Parties with { Buyer = Buyer with { Gstin = null }, ShipTo = ShipTo with { Gstin = null } };

    /// <summary>The invoice as its paper reads it.</summary>
    public static InvoiceDetail Detail(this Invoice invoice, params IReadOnlyList<InvoiceCredit> credits) =>
        InvoiceDetail.Of(invoice, new InvoiceSurroundings("R001", "Selvam Maligai Store", "PO-77") { Credits = credits }, Day);

    /// <summary>The same with batches, as it is when issued at shipment.</summary>
    public static InvoiceDetail Shipped(this Invoice invoice)
    {
        ShippedBatch[] batches =
        [
            .. invoice.Lines.SelectMany(line => new[]
            {
                new ShippedBatch(line.OrderLineId, $"EARLY{line.Position}", new DateOnly(2027, 1, 31), 4),
                new ShippedBatch(line.OrderLineId, $"LATER{line.Position}", new DateOnly(2027, 3, 31), line.Quantity - 4),
            }),
        ];
        return InvoiceDetail.Of(
            invoice,
            new InvoiceSurroundings("R001", "Selvam Maligai Store", null) { Shipment = new BilledShipment("SO-2627-000123-1", "TN 37 AB 1234"), Batches = batches.ToLookup(b => b.OrderLineId) },
            Day);
    }

    /// <summary>A credit note as its paper reads it.</summary>
    public static CreditNoteDetail Detail(this CreditNote note, Invoice invoice)
    {
        note.Issue(new IssuedNumber("ACN/2627/000012", Day.AddDays(3)));
        return CreditNoteDetail.Of(note, new CreditedInvoice("R001", "Selvam Maligai Store", invoice.Kind, invoice.Supply, invoice.PlaceOfSupply, invoice.Parties)
        {
            Lines = invoice.Lines.ToDictionary(l => l.Id, l => new CreditedLine(l.Id, l.Position, l.Uqc, l.UnitPrice)),
        });
    }

    /// <summary>Many lines of several rates.</summary>
    public static IReadOnlyList<BilledGoods> Many(int count) =>
    [
        .. Enumerable.Range(1, count).Select(i => Goods($"AF-X-{i:000}", i % 7 == 0 ? $"Low-Carb Multi Seeds Atta, stone ground, family pack {i} kg" : $"Product number {i}", $"{11010000 + (i % 9)}", 12 * (1 + (i % 4)), 40 + i, i % 5 == 0 ? 18 : 5, i % 3 == 0 ? 10 : 0)),
    ];
}
