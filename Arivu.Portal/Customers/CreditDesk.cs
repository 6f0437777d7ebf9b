using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Customers;

/// <summary>
/// The only door to <see cref="Retailer.CreditUsed"/>: each change is one conditional update of the retailer's row and one
/// <see cref="CreditEntry"/>, in the caller's transaction. Two orders at once can never use the same rupee.
/// </summary>
public static class CreditDesk
{
    /// <summary>Sets an order's total aside if the limit allows it.</summary>
    /// <returns>Whether it did; nothing is changed otherwise.</returns>
    public static Task<bool> TryReserveAsync(PortalDbContext db, int retailerId, Money total, CreditNoting note, CancellationToken cancel) =>
        TryReserveAsync(db, retailerId, [(total, note)], cancel);

    /// <summary>Sets the totals of several orders aside if the limit allows all of them together; in one command.</summary>
    /// <returns>Whether it did; nothing is changed otherwise.</returns>
    public static Task<bool> TryReserveAsync(PortalDbContext db, int retailerId, IReadOnlyList<(Money Total, CreditNoting Note)> orders, CancellationToken cancel)
    {
        var total = Sum(orders);
        return MoveAsync(db, db.Retailers.Where(r => r.Id == retailerId && r.CreditUsed.Paise + total.Paise <= r.CreditLimit.Paise), retailerId, CreditMove.Reserve, orders, cancel);
    }

    /// <summary>Sets the totals of several orders aside, whatever the limit; in one command.</summary>
    /// <exception cref="InvalidOperationException">There is no such retailer for this user.</exception>
    public static async Task ReserveAsync(PortalDbContext db, int retailerId, IReadOnlyList<(Money Total, CreditNoting Note)> orders, CancellationToken cancel)
    {
        if (Sum(orders) != Money.Zero && !await MoveAsync(db, db.Retailers.Where(r => r.Id == retailerId), retailerId, CreditMove.Reserve, orders, cancel))
        {
            throw new InvalidOperationException($"Retailer {retailerId} has no credit to change.");
        }
    }

    /// <summary>
    /// Holds the retailer's row until the transaction ends: whoever decides by what a retailer owes, decides alone. It comes
    /// before document numbers are drawn, everywhere.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no such retailer for this user.</exception>
    public static Task<int> HoldAsync(PortalDbContext db, int retailerId, CancellationToken cancel) =>
        db.Retailers.Where(r => r.Id == retailerId).OrderBy(r => r.Id).TagWith(RowLocks.ForUpdate).Select(r => r.Id).SingleAsync(cancel);

    /// <summary>Changes the credit in use, whatever the limit: what was billed is owed.</summary>
    /// <param name="db">A context inside the operation's transaction.</param>
    /// <param name="retailerId">Whose.</param>
    /// <param name="move">Why.</param>
    /// <param name="amount">Credit used; negative where it becomes free. Nothing happens for zero.</param>
    /// <param name="note">Who, when, on which document.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="InvalidOperationException">There is no such retailer for this user.</exception>
    public static async Task RecordAsync(PortalDbContext db, int retailerId, CreditMove move, Money amount, CreditNoting note, CancellationToken cancel)
    {
        if (amount != Money.Zero && !await MoveAsync(db, db.Retailers.Where(r => r.Id == retailerId), retailerId, move, [(amount, note)], cancel))
        {
            throw new InvalidOperationException($"Retailer {retailerId} has no credit to change.");
        }
    }

    private static Money Sum(IReadOnlyList<(Money Amount, CreditNoting Note)> parts) => new(parts.Sum(part => part.Amount.Paise));

    private static async Task<bool> MoveAsync(PortalDbContext db, IQueryable<Retailer> row, int retailerId, CreditMove move, IReadOnlyList<(Money Amount, CreditNoting Note)> parts, CancellationToken cancel)
    {
        var amount = Sum(parts);
        if (await row.ExecuteUpdateAsync(set => set.SetProperty(r => r.CreditUsed.Paise, r => r.CreditUsed.Paise + amount.Paise), cancel) != 1)
        {
            return false;
        }

        db.AddRange(parts.Where(part => part.Amount != Money.Zero).Select(part => new CreditEntry(retailerId, part.Note.At, move, part.Amount, part.Note.Reference, part.Note.Actor)));
        db.Hint(new CreditChanged(retailerId));
        return true;
    }
}

/// <summary>Who changed credit, when, on which document.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="Actor">Who.</param>
/// <param name="Reference">The document behind it, at most 40 characters.</param>
public sealed record CreditNoting(DateTime At, string Actor, string Reference);

/// <summary>A retailer's credit moved; the team and that retailer may hear it.</summary>
/// <param name="RetailerId">Whose.</param>
public sealed record CreditChanged(int RetailerId) : ILiveHint
{
    /// <inheritdoc />
    public int? ForRetailer => RetailerId;
}
