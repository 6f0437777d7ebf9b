using System.Globalization;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <summary>How far the order numbers of a financial year are handed out, in blocks.</summary>
public sealed class OrderNumberBlock : IHouseRecord
{
    internal OrderNumberBlock(int startYear, int handedOut = 0) => (StartYear, HandedOut) = (startYear, handedOut);

    /// <summary>The calendar year in which the financial year begins.</summary>
    public int StartYear { get; private set; }

    /// <summary>Numbers up to this one are handed out to some process.</summary>
    public int HandedOut { get; private set; }
}

/// <summary>
/// Gives order numbers: unique, not gapless. A process takes a block of them at once, so that placing orders does not
/// queue for a number; what a stopped process had left is never used.
/// </summary>
/// <param name="scopes">The block is taken in a scope and transaction of its own, before the order's.</param>
public sealed class OrderNumbers(IServiceScopeFactory scopes) : IDisposable
{
    private const int Block = 50;
    private readonly SemaphoreSlim _one = new(1);
    private int _startYear;
    private int _next;
    private int _last;

    /// <summary>The next number of a financial year: SO-2627-000123.</summary>
    /// <param name="at">When the order is placed, in UTC: the year of that business date (IST).</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<string> NextAsync(DateTime at, CancellationToken cancel)
    {
        var year = FinancialYear.Of(IndianTime.BusinessDate(at));
        await _one.WaitAsync(cancel);
        try
        {
            if (_startYear != year.StartYear || _next > _last)
            {
                _last = await TakeBlockAsync(year.StartYear, cancel);
                (_startYear, _next) = (year.StartYear, _last - Block + 1);
            }

            return Text(year, _next++);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>A number as people read it.</summary>
    internal static string Text(FinancialYear year, int number) => string.Create(CultureInfo.InvariantCulture, $"SO-{year.Code}-{number:000000}");

    /// <inheritdoc />
    public void Dispose() => _one.Dispose();

    private async Task<int> TakeBlockAsync(int startYear, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().AsSystem("order numbers");
        var database = scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDbContext>>();
        return await database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            var blocks = db.Set<OrderNumberBlock>().Where(b => b.StartYear == startYear);
            if (await blocks.ExecuteUpdateAsync(set => set.SetProperty(b => b.HandedOut, b => b.HandedOut + Block), ct) == 0)
            {
                await BeginAsync(db, startYear, ct);
                await blocks.ExecuteUpdateAsync(set => set.SetProperty(b => b.HandedOut, b => b.HandedOut + Block), ct);
            }

            return await blocks.Select(b => b.HandedOut).SingleAsync(ct);
        }, cancel);
    }

    private static async Task BeginAsync(PortalDbContext db, int startYear, CancellationToken cancel)
    {
        db.Add(new OrderNumberBlock(startYear));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException taken) when (taken.IsDuplicateKey())
        {
            throw new RepeatException("Another instance placed the year's first order.", taken);
        }
    }
}
