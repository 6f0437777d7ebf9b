using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders.Questions;

/// <summary>Reads what was written about orders: the team all of it, a shop its own.</summary>
public sealed class QuestionQueries(IDbContextFactory<PortalDbContext> database, CurrentUser user, Seller seller)
{
    private const int MostShown = 200;

    /// <summary>The thread of an order, the last 200 messages of it; empty where nobody wrote, or it is another shop's.</summary>
    public async Task<OrderTalk> OfAsync(string number, CancellationToken cancel)
    {
        var key = number.Trim().ToUpperInvariant();
        await using var db = await database.CreateDbContextAsync(cancel);
        if (await db.OrderThreads.AsNoTracking().SingleOrDefaultAsync(t => t.OrderNumber == key, cancel) is not { } thread)
        {
            return OrderTalk.None;
        }

        var rows = await db.OrderMessages.AsNoTracking().Where(m => m.OrderId == thread.OrderId).OrderByDescending(m => m.Position).Take(MostShown).ToListAsync(cancel);
        var names = await NamesAsync(db, rows, thread.RetailerId, cancel);
        return new OrderTalk(
            [.. rows.OrderBy(m => m.Position).Select(m => new OrderWords(names.GetValueOrDefault(m.Author) ?? (m.ByTeam ? seller.TradeName : m.Author), m.Text, m.At, m.ByTeam == user.SeesEverything && m.Author == user.Name))],
            user.SeesEverything ? thread.UnreadByTeam : thread.UnreadByShop,
            user.SeesEverything ? thread.WaitsSince : null);
    }

    // A shop reads its own people's names; who of the team answered is the house's matter: to the shop it was the firm.
    private Task<Dictionary<string, string>> NamesAsync(PortalDbContext db, List<OrderMessage> rows, int retailer, CancellationToken cancel)
    {
        var (authors, team) = (rows.Select(m => m.Author).Distinct(StringComparer.Ordinal).ToList(), user.SeesEverything);
        return db.Users.AsNoTracking().Where(u => authors.Contains(u.UserName!) && (team || u.RetailerId == retailer))
            .ToDictionaryAsync(u => u.UserName!, u => u.DisplayName, StringComparer.OrdinalIgnoreCase, cancel);
    }
}

/// <summary>What was written about an order.</summary>
/// <param name="Words">The messages, oldest first.</param>
/// <param name="Unread">How many of them the reader's side has not seen.</param>
/// <param name="WaitsSince">Since when the shop waits for an answer, in UTC; for the team only.</param>
public sealed record OrderTalk(IReadOnlyList<OrderWords> Words, int Unread, DateTime? WaitsSince)
{
    /// <summary>Nobody wrote.</summary>
    public static readonly OrderTalk None = new([], 0, null);
}

/// <summary>One message as a person reads it.</summary>
/// <param name="Who">Its author's name.</param>
/// <param name="Text">The words.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Mine">Whether the reader wrote it.</param>
public sealed record OrderWords(string Who, string Text, DateTime At, bool Mine);
