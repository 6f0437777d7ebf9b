using System.Globalization;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arivu.Portal.Inventory;

/// <summary>How far the numbers of one kind of warehouse paper are handed out in a financial year.</summary>
public sealed class StockNumberSeries : IHouseRecord
{
    internal StockNumberSeries(string series, int startYear, int last) => (Series, StartYear, Last) = (series, startYear, last);

    /// <summary>The kind of paper: TR, CT, PO, RC.</summary>
    public string Series { get; private set; }

    /// <summary>The calendar year in which the financial year begins.</summary>
    public int StartYear { get; private set; }

    /// <summary>The last number handed out.</summary>
    public int Last { get; private set; }
}

/// <summary>
/// Numbers of warehouse papers: <c>TR-2627-0001</c> for a transfer, CT a count, PO a replenishment order, RC a recall, AJ an
/// adjustment that waits. Unique, not gapless. The row of the series is held until the operation ends, which is short: these
/// papers are few.
/// </summary>
public static class StockNumbers
{
    /// <summary>Longest number.</summary>
    public const int Length = 20;

    /// <summary>The next number of a series in the financial year of today (IST). Ask inside a transaction, before anything else is added to it.</summary>
    /// <param name="db">The context of a transaction begun by <see cref="PortalTransaction.InTransactionAsync"/>.</param>
    /// <param name="series">TR, CT, PO, RC or AJ.</param>
    /// <param name="cancel">Ends the wait.</param>
    public static async Task<string> NextAsync(PortalDbContext db, string series, CancellationToken cancel)
    {
        var year = FinancialYear.Of(db.Clock.Today());
        var rows = db.Set<StockNumberSeries>().Where(s => s.Series == series && s.StartYear == year.StartYear);
        if (await rows.ExecuteUpdateAsync(set => set.SetProperty(s => s.Last, s => s.Last + 1), cancel) == 0)
        {
            await BeginAsync(db, series, year.StartYear, cancel);
            return Text(series, year, 1);
        }

        return Text(series, year, await rows.Select(s => s.Last).SingleAsync(cancel));
    }

    /// <summary>The page of a transfer, a count, a recall or an adjustment that waited, where a ledger's line names one; null for other papers.</summary>
    internal static string? PageOf(string reference) => reference.Split('-')[0] switch
    {
        "RC" => $"/inventory/recalls/{reference}",
        "CT" => $"/inventory/counts/{reference}",
        "AJ" => $"/inventory/adjustments?search={reference}",
        "TR" => $"/inventory/transfers/{reference}",
        _ => null,
    };

    /// <summary>A number as people read it.</summary>
    internal static string Text(string series, FinancialYear year, int number) => string.Create(CultureInfo.InvariantCulture, $"{series}-{year.Code}-{number:0000}");

    private static async Task BeginAsync(PortalDbContext db, string series, int startYear, CancellationToken cancel)
    {
        db.Add(new StockNumberSeries(series, startYear, 1));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException taken) when (taken.IsDuplicateKey())
        {
            throw new RepeatException("Somebody else wrote the year's first paper of this kind.", taken);
        }
    }
}

internal sealed class StockNumberMapping : IEntityTypeConfiguration<StockNumberSeries>
{
    private const int SeriesLength = 4;

    public void Configure(EntityTypeBuilder<StockNumberSeries> builder)
    {
        builder.ToTable("StockNumberSeries");
        builder.HasKey(s => new { s.Series, s.StartYear });
        builder.Property(s => s.Series).HasMaxLength(SeriesLength);
    }
}
