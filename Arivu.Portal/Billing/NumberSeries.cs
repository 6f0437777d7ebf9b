using System.Globalization;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Billing;

/// <summary>One kind of document's numbers in one financial year: consecutive, unique, never reused (CGST rule 46(b)).</summary>
public sealed class NumberSeries : IHouseRecord
{
    /// <summary>Tax invoices.</summary>
    public const string TaxInvoice = "ARV";

    /// <summary>Bills of supply.</summary>
    public const string BillOfSupply = "ABS";

    /// <summary>Credit notes.</summary>
    public const string CreditNote = "ACN";

    /// <summary>Receipts.</summary>
    public const string Receipt = "ARC";

    /// <summary>Delivery challans.</summary>
    public const string Challan = "ADC";

    private NumberSeries(string code, int startYear) => (Code, StartYear) = (code, startYear);

    /// <summary>The kind of document, three letters.</summary>
    public string Code { get; private set; }

    /// <summary>The calendar year in which the financial year begins.</summary>
    public int StartYear { get; private set; }

    /// <summary>The last number given.</summary>
    public int Last { get; private set; }

    /// <summary>The date of the last document: dates never run backwards within a series.</summary>
    public DateOnly LastDate { get; private set; }

    /// <summary>
    /// The date that the next document of these series carries at least: today, or the last document's date when the clock
    /// stands behind it. What depends on the date, such as rates, is decided with it before the number is drawn.
    /// </summary>
    public static async Task<DateOnly> DateAsync(PortalDbContext db, IReadOnlyCollection<string> codes, DateOnly today, CancellationToken cancel)
    {
        var year = FinancialYear.Of(today).StartYear;
        var last = await db.Set<NumberSeries>().Where(s => codes.Contains(s.Code) && s.StartYear == year).MaxAsync(s => (DateOnly?)s.LastDate, cancel);
        return last > today ? last.Value : today;
    }

    /// <summary>A series that has come this far, where documents were written without drawing, such as a history in the making.</summary>
    internal static NumberSeries At(string code, int startYear, int last, DateOnly lastDate) => new(code, startYear) { Last = last, LastDate = lastDate };

    /// <summary>
    /// Draws the next numbers, last thing in the transaction that saves their documents: number and document commit
    /// together or not at all, so that no gap can arise.
    /// </summary>
    /// <param name="db">A context inside a transaction.</param>
    /// <param name="code">The series.</param>
    /// <param name="today">The business date.</param>
    /// <param name="cancel">Ends the wait.</param>
    public static async Task<IssuedNumber> DrawAsync(PortalDbContext db, string code, DateOnly today, CancellationToken cancel)
    {
        var year = FinancialYear.Of(today);
        var series = db.Set<NumberSeries>().Where(s => s.Code == code && s.StartYear == year.StartYear);
        var touched = await series.ExecuteUpdateAsync(set => set
            .SetProperty(s => s.Last, s => s.Last + 1)
            .SetProperty(s => s.LastDate, s => s.LastDate > today ? s.LastDate : today), cancel);
        if (touched == 0)
        {
            await BeginAsync(db, new NumberSeries(code, year.StartYear) { Last = 1, LastDate = today }, cancel);
        }

        var drawn = await series.Select(s => new { s.Last, s.LastDate }).SingleAsync(cancel);
        return new IssuedNumber(string.Create(CultureInfo.InvariantCulture, $"{code}/{year.Code}/{drawn.Last:000000}"), drawn.LastDate);
    }

    private static async Task BeginAsync(PortalDbContext db, NumberSeries series, CancellationToken cancel)
    {
        db.Add(series);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException taken) when (taken.IsDuplicateKey() && taken.Entries.Any(e => e.Entity is NumberSeries))
        {
            throw new RepeatException($"Somebody else drew the year's first number of {series.Code}.", taken);
        }
    }
}

/// <summary>A document's number and the date it carries.</summary>
/// <param name="Number">At most 16 characters: ARV/2627/000123.</param>
/// <param name="Date">The issue date (IST).</param>
public sealed record IssuedNumber(string Number, DateOnly Date);
