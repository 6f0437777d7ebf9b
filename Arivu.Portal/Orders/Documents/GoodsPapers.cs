using Arivu.Portal.Customers;
using Arivu.Portal.Inventory.Receiving;
using Arivu.Portal.Kernel;
using Arivu.Portal.Papers;
using Arivu.Portal.Papers.Stationery;

namespace Arivu.Portal.Orders.Documents;

/// <summary>
/// Papers about goods that come in: the order to the supplier, and the receipt for the file. They stand in this room because
/// they carry the firm's letterhead, which the warehouse's room does not know. Nothing of them is kept.
/// </summary>
internal static class GoodsPapers
{
    public static void MapGoodsPapers(this IEndpointRouteBuilder app)
    {
        app.MapGet("/replenishment/{number}/pdf", OrderAsync).RequireAuthorization(policy => policy.RequireRole(Role.Admin, Role.Staff));
        app.MapGet("/inventory/receipts/{number}/pdf", ReceiptAsync).RequireAuthorization(policy => policy.RequireRole(Role.Admin, Role.Staff));
    }

    private static async Task<IResult> OrderAsync(string number, ReplenishmentQueries orders, Seller seller, Typesetter type, HttpContext http, CancellationToken cancel) =>
        await orders.DetailAsync(number, cancel) is { } order
            ? new PaperFile($"{order.Number}.pdf", Of(order, seller).ToPdf(type)).ToAnswer(http)
            : Results.NotFound();

    private static async Task<IResult> ReceiptAsync(string number, ReceivingQueries receipts, Seller seller, Typesetter type, HttpContext http, CancellationToken cancel) =>
        await receipts.ReceiptAsync(number, cancel) is { } receipt
            ? new PaperFile($"{receipt.Number}.pdf", Of(receipt, seller).ToPdf(type)).ToAnswer(http)
            : Results.NotFound();

    /// <summary>The order as the supplier gets it: what, how much, where and when; no costs, which are agreed elsewhere.</summary>
    internal static PaperDocument Of(ReplenishmentDetail order, Seller seller) => new Sheet
    {
        Kind = "Order of goods",
        Number = order.Number,
        Date = OnPaper.Instant(order.CreatedAt),
        Issuer = OnPaper.Of(seller),
        Marks = order.Status == ReplenishmentStatus.Draft ? ["Draft: not ordered yet"] : [],
        Stamp = order.Status == ReplenishmentStatus.Cancelled ? new Fact("Cancelled", "This order is not to be delivered.") : null,
        Parties = [("SUPPLIER", new PaperParty(order.Facts.SupplierName, null, [], [])), ("DELIVER TO", new PaperParty(seller.TradeName, order.WarehouseName, AddressOf(order, seller), []))],
        Facts = OnPaper.Known(
            ("Order no.", order.Number),
            ("Your number", order.Facts.SupplierReference),
            ("Ordered on", IndianTime.BusinessDate(order.CreatedAt).ToText()),
            ("Expected", order.Facts.ExpectedOn?.ToText()),
            ("Pieces in all", OnPaper.Count(order.Pieces))),
        Foot = "Name our order number on the delivery note.",
        Body =
        [
            Lines(order.Lines).ToBlock(),
            Paper.Row(
                14,
                (Track.Share(), Parts.Notes("REMARKS", order.Facts.Note ?? "Batch number, date of manufacture and best before must stand on every case.")),
                (Track.Fixed(Look.Aside), Parts.Signature(seller.TradeName, "Ordered by: name, signature, date"))).KeptTogether(),
        ],
    }.ToDocument();

    /// <summary>What came in, as it stands in the ledger.</summary>
    internal static PaperDocument Of(ReceiptDetail receipt, Seller seller) => new Sheet
    {
        Kind = "Goods receipt",
        Number = receipt.Number,
        Date = OnPaper.Instant(receipt.At),
        Issuer = OnPaper.Of(seller),
        Parties = [("FROM", new PaperParty(receipt.Supplier ?? "Not noted", null, [], []))],
        Facts = OnPaper.Known(
            ("Receipt no.", receipt.Number),
            ("Their paper", receipt.Reference),
            ("Order no.", receipt.OrderNumber),
            ("Received on", receipt.At.ToIstText()),
            ("Received by", receipt.Actor),
            ("Warehouse", receipt.WarehouseName)),
        Foot = "As it stands in the stock ledger.",
        Body =
        [
            Batches(receipt.Lines).ToBlock(),
            Paper.Row(14, (Track.Share(), Paper.Nothing), (Track.Fixed(Look.Aside), Parts.Signature(seller.TradeName, "Counted by: name, signature, date"))).KeptTogether(),
        ],
    }.ToDocument();

    // A warehouse without an address of its own is the firm's.
    private static IReadOnlyList<string> AddressOf(ReplenishmentDetail order, Seller seller) => order.WarehouseAddress.Length > 0
        ? order.WarehouseAddress.Split('\n')
        : OnPaper.Of(seller).Address;

    private static PaperTable<ReplenishmentDetailLine> Lines(IReadOnlyList<ReplenishmentDetailLine> lines) => new()
    {
        Look = Look.Roomy,
        Rows = lines,
        Columns =
        [
            Columns.Position<ReplenishmentDetailLine>(line => line.Position),
            Columns.Goods<ReplenishmentDetailLine>(line => line.Name, line => [line.Sku]),
            PaperColumn<ReplenishmentDetailLine>.Number("Case of", 44, line => OnPaper.Count(line.CaseSize)),
            PaperColumn<ReplenishmentDetailLine>.Number("Cases", 44, line => OnPaper.Count(line.Quantity / line.CaseSize)),
            PaperColumn<ReplenishmentDetailLine>.Number("Loose", 44, line => OnPaper.Count(line.Quantity % line.CaseSize)),
            PaperColumn<ReplenishmentDetailLine>.Number("Pieces", 54, line => OnPaper.Count(line.Quantity), OnPaper.Count(lines.Sum(line => line.Quantity))),
        ],
    };

    private static PaperTable<ReceiptDetailLine> Batches(IReadOnlyList<ReceiptDetailLine> lines) => new()
    {
        Look = Look.Roomy,
        Rows = lines,
        Columns =
        [
            Columns.Position<ReceiptDetailLine>(line => line.Position),
            Columns.Goods<ReceiptDetailLine>(line => line.Name, line => [line.Sku]),
            new("Batch", 96, line => Paper.Text(line.Batch).Bold()),
            new("Manufactured", 62, line => Paper.Text(line.Manufactured.ToText())),
            new("Best before", 62, line => Paper.Text(line.Expires.ToText())),
            PaperColumn<ReceiptDetailLine>.Number("Pieces", 54, line => OnPaper.Count(line.Quantity), OnPaper.Count(lines.Sum(line => line.Quantity))),
        ],
    };
}
