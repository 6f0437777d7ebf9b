using System.Globalization;
using Arivu.Portal.Billing;
using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Shortages;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Demo.History;

/// <summary>
/// Writes history down, many rows at once and in one transaction: an interrupted filling leaves nothing. Rows that will not
/// change any more are saved and forgotten as they come, so that memory stays small whatever the length of the history.
/// </summary>
internal sealed class HistoryBook(PortalDbContext db)
{
    private const int AtOnce = 20_000;
    private readonly List<object> _done = [];
    private readonly List<object> _last = [];
    private readonly Dictionary<int, long> _credit = [];
    private readonly Dictionary<(string Code, int Year), (int Last, DateOnly Date)> _numbers = [];
    private readonly Dictionary<int, int> _orderNumbers = [];
    private readonly Dictionary<(DateOnly Day, int Retailer, int Product), LostSale> _lost = [];

    /// <summary>A row that is complete.</summary>
    public void Keep(object row) => _done.Add(row);

    /// <summary>A row that is saved at the end, after all that it points to.</summary>
    public void KeepForLast(object row) => _last.Add(row);

    /// <summary>Moves a retailer's credit.</summary>
    public void Credit(int retailer, CreditMove move, Money amount, DateTime at, string actor, string reference)
    {
        if (amount != Money.Zero)
        {
            _done.Add(new CreditEntry(retailer, at, move, amount, reference, actor));
            _credit[retailer] = _credit.GetValueOrDefault(retailer) + amount.Paise;
        }
    }

    /// <summary>Pieces that a shop wanted and did not get.</summary>
    public void Lost(DateOnly day, int retailer, Product product, int missing)
    {
        var row = _lost.TryGetValue((day, retailer, product.Id), out var known) ? known : _lost[(day, retailer, product.Id)] = new LostSale(day, retailer, product.Id);
        row.Note(missing, product.WholesalePrice);
    }

    /// <summary>What a retailer uses of its credit now.</summary>
    public Money CreditOf(int retailer) => new(_credit.GetValueOrDefault(retailer));

    /// <summary>The next number of a series.</summary>
    public IssuedNumber Number(string code, DateTime at)
    {
        var day = IndianTime.BusinessDate(at);
        var year = FinancialYear.Of(day);
        var last = _numbers.GetValueOrDefault((code, year.StartYear)).Last + 1;
        _numbers[(code, year.StartYear)] = (last, day);
        return new IssuedNumber(string.Create(CultureInfo.InvariantCulture, $"{code}/{year.Code}/{last:000000}"), day);
    }

    /// <summary>The next order number.</summary>
    public string OrderNumber(DateTime at)
    {
        var year = FinancialYear.Of(IndianTime.BusinessDate(at));
        _orderNumbers[year.StartYear] = _orderNumbers.GetValueOrDefault(year.StartYear) + 1;
        return OrderNumbers.Text(year, _orderNumbers[year.StartYear]);
    }

    /// <summary>Saves new batches at once: their keys are needed for everything that moves them.</summary>
    public async Task SaveBatchesAsync(IReadOnlyList<Batch> batches, CancellationToken cancel)
    {
        db.AddRange(batches);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Saves what is complete once there is enough of it.</summary>
    public Task SaveSomeAsync(CancellationToken cancel) => _done.Count < AtOnce ? Task.CompletedTask : SaveAsync(_done, cancel);

    /// <summary>Saves the rest: documents, batches as they stand, credit in use, and where the numbers go on.</summary>
    public async Task CloseAsync(CancellationToken cancel)
    {
        await SaveAsync(_done, cancel);
        await SaveAsync(_last, cancel);
        db.AddRange(_numbers.Select(n => NumberSeries.At(n.Key.Code, n.Key.Year, n.Value.Last, n.Value.Date)));
        db.AddRange(_lost.Values);
        db.AddRange(_orderNumbers.Select(n => new OrderNumberBlock(n.Key, n.Value)));
        db.ChangeTracker.DetectChanges(); // the batches as they stand now
        await db.SaveChangesAsync(cancel);
        foreach (var (retailer, paise) in _credit)
        {
            await db.Retailers.Where(r => r.Id == retailer).ExecuteUpdateAsync(set => set.SetProperty(r => r.CreditUsed.Paise, paise), cancel);
        }

        await DuesDesk.NoteAsync(db, Dues.OverdueOn(db, db.Clock.Today()), null, cancel);
    }

    private async Task SaveAsync(List<object> rows, CancellationToken cancel)
    {
        foreach (var aggregate in rows.OfType<Aggregate>())
        {
            aggregate.ClearRaised(); // what happened long ago is nobody's news
        }

        db.AddRange(rows);
        await db.SaveChangesAsync(cancel);
        foreach (var saved in db.ChangeTracker.Entries().Where(e => e.Entity is not Batch).ToList())
        {
            saved.State = EntityState.Detached;
        }

        rows.Clear();
    }
}
