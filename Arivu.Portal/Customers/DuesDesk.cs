using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Customers;

/// <summary>The only door to <see cref="Retailer.OverdueSince"/>: Billing says what is due, this room notes since when it is overdue.</summary>
public static class DuesDesk
{
    /// <summary>Notes the oldest overdue day of one retailer, or of all; none where nothing is overdue.</summary>
    /// <param name="db">A context; what is due must have been saved.</param>
    /// <param name="overdue">What is overdue today.</param>
    /// <param name="retailerId">Whose; null for everybody's.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>How many retailers it changed.</returns>
    public static Task<int> NoteAsync(PortalDbContext db, IQueryable<OverdueDay> overdue, int? retailerId, CancellationToken cancel)
    {
        var rows = retailerId is { } only ? db.Retailers.Where(r => r.Id == only) : db.Retailers;
        return rows
            .Where(r => r.OverdueSince != overdue.Where(o => o.RetailerId == r.Id).Min(o => (DateOnly?)o.DueOn))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.OverdueSince, r => overdue.Where(o => o.RetailerId == r.Id).Min(o => (DateOnly?)o.DueOn)), cancel);
    }
}

/// <summary>A day something of a retailer became due and was not paid.</summary>
public sealed class OverdueDay
{
    /// <summary>Whose.</summary>
    public required int RetailerId { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly DueOn { get; init; }
}
