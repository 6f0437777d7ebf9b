using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Shortages;
using Arivu.Portal.Papers;
using Arivu.Portal.Papers.Layout;
using Arivu.Portal.Papers.Stationery;

namespace Arivu.Portal.Orders.Documents;

/// <summary>What to take from the shelf for an order: batch by batch, first expiry first, in cases and loose pieces, with boxes to tick.</summary>
internal static class PickListPaper
{
    /// <summary>Several lists in one file, each on pages of its own.</summary>
    public static PaperDocument Of(IReadOnlyList<PickList> lists, Seller seller) => Of(lists[0], seller) with
    {
        Title = lists.Count == 1 ? $"Pick list {lists[0].Order}" : $"{lists.Count} pick lists",
        Subject = string.Join(", ", lists.Select(list => list.Order)),
        Next = [.. lists.Skip(1).Select(list => Of(list, seller))],
    };

    public static PaperDocument Of(PickList list, Seller seller) => new Sheet
    {
        Kind = "Pick list",
        Number = list.Order,
        Date = OnPaper.Instant(list.PlacedAt),
        Issuer = OnPaper.Of(seller),
        Parties = [("FOR", OnPaper.Of(list.ShipTo))],
        Facts = OnPaper.Known(
            ("Order no.", list.Order),
            ("Placed", list.PlacedAt.ToIstText()),
            ("Delivery day", list.DeliverOn?.ToDayText()),
            ("Shop", list.Retailer),
            ("Their order", list.PurchaseOrder),
            ("Lines", OnPaper.Count(list.Lines.Select(line => line.Position).Distinct().Count())),
            ("Full cases", OnPaper.Count(list.Lines.Sum(line => line.Pieces.Cases))),
            ("Loose pieces", OnPaper.Count(list.Lines.Sum(line => line.Pieces.Loose)))),
        Foot = "For the warehouse. Take the batch that is listed; swap a batch in the portal first.",
        Body =
        [
            string.IsNullOrEmpty(list.Note) ? Paper.Nothing : Paper.Column(1, Parts.Label("REMARK OF THE SHOP"), Paper.Text(list.Note).Bold().Sized(9)).Padded(10, 6).Filled(Look.Tint, radius: 3),
            list.Lines.Count == 0 ? Paper.Text("Nothing of this order is left to pick.").Bold().Sized(9) : Table(list.Lines).ToBlock(),
            Paper.Row(20, (Track.Share(), Hand("Picked by, time")), (Track.Share(), Hand("Checked by, time")), (Track.Share(), Hand("Boxes"))).KeptTogether(),
        ],
    }.ToDocument();

    private static PaperTable<PickLine> Table(IReadOnlyList<PickLine> lines) => new()
    {
        Look = Look.Roomy,
        Rows = lines,
        Columns =
        [
            new("", 22, _ => Parts.TickBox()),
            Columns.Position<PickLine>(line => line.Position),
            Columns.Goods<PickLine>(line => line.Name, line => Columns.Below(line.Sku, line.Note, line.IfShort.Words())),
            new("Batch", 84, line => line.Batch is null ? Paper.Text("no batch promised").Colored(Look.Alarm) : Paper.Text(line.Batch).Bold().Sized(9)),
            new("Expires", 62, line => Paper.Text(line.Expires?.ToText() ?? "")),
            PaperColumn<PickLine>.Number("Case of", 40, line => $"{line.Pieces.CaseSize}"),
            Big("Cases", lines, line => line.Pieces.Cases),
            Big("Loose", lines, line => line.Pieces.Loose),
            PaperColumn<PickLine>.Number("Pieces", 44, line => OnPaper.Count(line.Pieces.Quantity), OnPaper.Count(lines.Sum(line => line.Pieces.Quantity))),
        ],
    };

    private static PaperColumn<PickLine> Big(string head, IReadOnlyList<PickLine> lines, Func<PickLine, int> count) =>
        new(head, 42, line => count(line) == 0 ? Paper.Text("–").Colored(Look.Soft) : Paper.Text(OnPaper.Count(count(line))).Bold().Sized(9.5f))
        {
            Right = true,
            Total = OnPaper.Count(lines.Sum(count)),
        };

    private static Block Hand(string words) => Paper.Column(
        0,
        Paper.Gap(34),
        Paper.Text(words).Colored(Look.Soft).Padded(Sides.Above(3)).Bordered(Sides.Above(.6f), Look.Rule));
}
