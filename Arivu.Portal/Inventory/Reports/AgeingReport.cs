using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory.Reports;

/// <summary>How long what lies there still lives, against how long ago it was made.</summary>
internal sealed class AgeingReport(ReportBasis basis) : IStockReport
{
    private static readonly (int? Most, string Words)[] Left =
        [(-1, "Expired"), (15, "Up to 15 days"), (30, "16 to 30 days"), (60, "31 to 60 days"), (90, "61 to 90 days"), (180, "91 to 180 days"), (null, "Over 180 days")];

    private static readonly (int? Most, string Words)[] Ages =
        [(30, "Made up to 30 days ago"), (60, "31 to 60 days ago"), (90, "61 to 90 days ago"), (180, "91 to 180 days ago"), (null, "Over 180 days ago")];

    public string Name => "ageing";

    public int Order => 20;

    public string Title => "Ageing";

    public ReportTime Time => ReportTime.Day;

    public bool IsForAdmins => false;

    public async Task<StockReport> ReadAsync(ReportAsked asked, CancellationToken cancel)
    {
        basis.User.MustBeTeam();
        var T = basis.T;
        await using var db = await basis.OpenAsync(cancel);
        var lots = (await StockThen.ReadAsync(db, asked.To, asked.Category, cancel))
            .ToLookup(lot => Place(Left, lot.Expires.DayNumber - asked.To.DayNumber));
        var rows = Left.Select((span, i) => new ReportRow(T[span.Words], null, Values(asked.To, [.. lots[i]]))).ToList();
        var soon = lots[1].Concat(lots[2]).Sum(lot => (long)lot.Pieces);
        return new StockReport(
            T["Days to best before"],
            T["{0} pieces expired and {1} with 30 days or fewer at the end of {2}", IndianDigits.Group(lots[0].Sum(lot => (long)lot.Pieces)), IndianDigits.Group(soon), asked.To.ToText()],
            T["Each batch stands in the row of the days it may still be sold and in the column of the days since it was made."],
            basis.Columns([new(T["Batches"]), .. Ages.Select(age => new ReportColumn(T[age.Words])), new(T["Pieces"])], new ReportColumn(T["Value at cost"], ReportCell.Money)),
            rows,
            new ReportChart(
                basis.User.IsAdmin ? T["Cost by days to best before"] : T["Pieces by days to best before"],
                basis.User.IsAdmin,
                [.. Left.Select((span, i) => new ReportBar(T[span.Words], basis.User.IsAdmin ? lots[i].Sum(lot => lot.Paise) / 100m : lots[i].Sum(lot => (long)lot.Pieces)))]));
    }

    private IReadOnlyList<decimal?> Values(DateOnly day, IReadOnlyList<LotThen> lots)
    {
        var byAge = lots.ToLookup(lot => Place(Ages, day.DayNumber - lot.Manufactured.DayNumber), lot => (decimal)lot.Pieces);
        return
        [
            lots.Count,
            .. Ages.Select((_, i) => (decimal?)byAge[i].Sum()),
            lots.Sum(lot => (decimal)lot.Pieces),
            .. basis.User.IsAdmin ? [lots.Sum(lot => (decimal)lot.Paise)] : Array.Empty<decimal?>(),
        ];
    }

    private static int Place((int? Most, string Words)[] spans, int days) => Array.FindIndex(spans, span => span.Most is not { } most || days <= most);
}
