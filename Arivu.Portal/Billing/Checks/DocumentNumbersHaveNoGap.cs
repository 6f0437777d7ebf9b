using System.Globalization;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Billing.Checks;

/// <summary>Numbers run from 1 without gap to the counter's last in each series and year, and their dates never run backwards (CGST rule 46(b)).</summary>
internal sealed class DocumentNumbersHaveNoGap : IBookCheck
{
    public string Name => "document numbers are gapless and their dates in order";

    public async Task<IReadOnlyList<string>> FaultsAsync(PortalDbContext db, CancellationToken cancel)
    {
        var counters = await db.NumberSeries.AsNoTracking().ToListAsync(cancel);
        var issued = (await IssuedAsync(db, cancel)).ToLookup(d => d.Number[..8], StringComparer.Ordinal); // ARV/2627
        var known = counters.Select(c => (Series: $"{c.Code}/{new FinancialYear(c.StartYear).Code}", c.Last)).ToList();
        var stray = issued.Where(g => known.TrueForAll(k => k.Series != g.Key)).Select(g => (Series: g.Key, Last: 0));
        return [.. known.Concat(stray).SelectMany(k => Faults(k.Series, k.Last, issued[k.Series])).Take(BookCheckRegistration.MostFaults)];
    }

    private static async Task<IEnumerable<(string Number, DateOnly Date)>> IssuedAsync(PortalDbContext db, CancellationToken cancel)
    {
        var invoices = await db.Invoices.Select(i => new { i.Number, i.IssuedOn }).ToListAsync(cancel);
        var notes = await db.CreditNotes.Select(n => new { n.Number, n.IssuedOn }).ToListAsync(cancel);
        var receipts = await db.Payments.Select(p => new { p.Number, p.IssuedOn }).ToListAsync(cancel);
        var challans = await db.Challans.Select(c => new { c.Number, c.IssuedOn }).ToListAsync(cancel);
        return invoices.Concat(notes).Concat(receipts).Concat(challans).Select(d => (d.Number, d.IssuedOn));
    }

    private static IEnumerable<string> Faults(string series, int last, IEnumerable<(string Number, DateOnly Date)> documents)
    {
        var (expected, date) = (1, DateOnly.MinValue);
        foreach (var (number, day) in documents.Select(d => (int.Parse(d.Number.AsSpan(9), CultureInfo.InvariantCulture), d.Date)).OrderBy(d => d.Item1))
        {
            if (number != expected)
            {
                yield return $"{series}: {expected:000000} is missing before {number:000000}";
            }

            if (day < date)
            {
                yield return $"{series}/{number:000000}: its date {day.ToText()} is before the one of the number before, {date.ToText()}";
            }

            (expected, date) = (number + 1, day);
        }

        if (expected - 1 != last)
        {
            yield return $"{series}: the counter stands at {last}, the last document is {expected - 1}";
        }
    }
}
