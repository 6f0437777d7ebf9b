using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory.Reports;

/// <summary>What lay on the shelves at the end of a date, and what it cost by batch.</summary>
internal sealed class ValuationReport(ReportBasis basis) : IStockReport
{
    public string Name => "valuation";

    public int Order => 10;

    public string Title => "Valuation";

    public ReportTime Time => ReportTime.Day;

    public bool IsForAdmins => false;

    public async Task<StockReport> ReadAsync(ReportAsked asked, CancellationToken cancel)
    {
        basis.User.MustBeTeam();
        var T = basis.T;
        await using var db = await basis.OpenAsync(cancel);
        var products = await basis.ProductsAsync(db, asked.Category, cancel);
        var lots = await StockThen.ReadAsync(db, asked.To, asked.Category, cancel);
        var rows = lots.Where(lot => !lot.InTransit && products.ContainsKey(lot.ProductId)).GroupBy(lot => lot.ProductId)
            .Select(g => (Product: products[g.Key], Pieces: g.Sum(lot => (long)lot.Pieces), Batches: g.Count(), Paise: g.Sum(lot => lot.Paise), Uncosted: g.Sum(lot => (long)lot.Uncosted)))
            .OrderByDescending(r => basis.User.IsAdmin ? r.Paise : r.Pieces).ThenBy(r => r.Product.Sku, StringComparer.Ordinal).ToList();
        var transit = lots.Where(lot => lot.InTransit && products.ContainsKey(lot.ProductId)).ToList();
        return new StockReport(
            T["Product"],
            Sentence(asked.To, lots.Where(lot => products.ContainsKey(lot.ProductId)).ToList(), transit.Sum(lot => (long)lot.Pieces)),
            T["By batch: the pieces are the ledger's until that midnight (IST), the cost is what the batch's receipts until then made of it. Pieces whose cost nobody noted are counted apart; so are those that were on the way between two warehouses."],
            basis.Columns([new(T["Batches"]), new(T["Pieces"])], new ReportColumn(T["Value at cost"], ReportCell.Money), new ReportColumn(T["Pieces without cost"])),
            [.. transit.Count > 0 ? [OnTheWay(transit)] : Array.Empty<ReportRow>(), .. rows.ConvertAll(r => basis.Row(r.Product, [r.Batches, r.Pieces], r.Paise, r.Uncosted))],
            basis.ByCategory(rows.Select(r => (r.Product, r.Pieces, r.Paise))));
    }

    private string Sentence(DateOnly to, List<LotThen> all, long onTheWay)
    {
        var T = basis.T;
        var (pieces, value, day) = (IndianDigits.Group(all.Sum(lot => (long)lot.Pieces)), new Money(all.Sum(lot => lot.Paise)), to.ToText());
        var whole = basis.User.IsAdmin ? T["{0} at cost in {1} pieces at the end of {2}", value.ToWholeRupees().ToShortString(), pieces, day] : T["{0} pieces at the end of {1}", pieces, day];
        return onTheWay == 0 ? whole : T["{0}, {1} of them in transit", whole.Value, IndianDigits.Group(onTheWay)];
    }

    private ReportRow OnTheWay(List<LotThen> transit)
    {
        decimal?[] all = [transit.Select(lot => lot.BatchId).Distinct().Count(), transit.Sum(lot => (long)lot.Pieces)];
        decimal?[] costs = [transit.Sum(lot => lot.Paise), transit.Sum(lot => (long)lot.Uncosted)];
        return new ReportRow(basis.T["In transit between warehouses"], null, [.. all, .. basis.User.IsAdmin ? costs : []]);
    }
}
