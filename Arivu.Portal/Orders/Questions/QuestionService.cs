using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders.Questions;

/// <summary>
/// Writes and reads messages about an order: its shop and the team, whatever became of the order. A number that is unknown, or
/// another shop's, is answered with false.
/// </summary>
public sealed class QuestionService(IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock)
{
    /// <summary>Writes a message; the same message sent again is kept once.</summary>
    /// <param name="number">The order's number.</param>
    /// <param name="id">The message's key, made where it was typed.</param>
    /// <param name="text">The words.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="BadInputException">Nothing is said, or too much.</exception>
    public Task<bool> WriteAsync(string number, Guid id, string text, CancellationToken cancel)
    {
        var words = Checked(text);
        return OnThreadAsync(number, async (thread, db, ct) =>
        {
            if (!await db.OrderMessages.AnyAsync(m => m.Id == id, ct))
            {
                db.Add(thread.Write(id, words, user.Name, user.SeesEverything, clock.Now()));
            }
        }, cancel, begins: true);
    }

    /// <summary>The side of this person has seen what stands there; nothing is written where nothing was unread.</summary>
    public async Task<bool> ReadAsync(string number, CancellationToken cancel)
    {
        var (key, team) = (Key(number), user.SeesEverything);
        await using (var db = await database.CreateDbContextAsync(cancel))
        {
            if (!await db.OrderThreads.AnyAsync(t => t.OrderNumber == key && (team ? t.UnreadByTeam : t.UnreadByShop) > 0, cancel))
            {
                return false;
            }
        }

        return await OnThreadAsync(number, (thread, _, _) =>
        {
            thread.Read(team);
            return Task.CompletedTask;
        }, cancel);
    }

    /// <summary>The team says that a shop's last words need no answer.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public Task<bool> SettleAsync(string number, CancellationToken cancel)
    {
        user.MustBeTeam();
        return OnThreadAsync(number, (thread, _, _) =>
        {
            thread.Settle();
            return Task.CompletedTask;
        }, cancel);
    }

    // Who writes takes the order's turn: two first messages at once are one thread.
    private Task<bool> OnThreadAsync(string number, Func<OrderThread, PortalDbContext, CancellationToken, Task> act, CancellationToken cancel, bool begins = false)
    {
        var key = Key(number);
        return database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            if (!await OrderTurn.TakeAsync(db, o => o.Number == key, ct))
            {
                return false;
            }

            var order = await db.Orders.Where(o => o.Number == key).Select(o => new { o.Id, o.RetailerId }).SingleAsync(ct);
            var thread = await db.OrderThreads.SingleOrDefaultAsync(t => t.OrderId == order.Id, ct) ?? (begins ? db.Add(OrderThread.Of(order.Id, order.RetailerId, key)).Entity : null);
            if (thread is null)
            {
                return false;
            }

            await act(thread, db, ct);
            db.Hint(new OrderThreadChanged(key, order.RetailerId));
            return true;
        }, cancel);
    }

    private static string Key(string number) => number.Trim().ToUpperInvariant();

    private static string Checked(string text)
    {
        var words = text.Trim();
        return words.Length is > 0 and <= OrderMessage.TextLength ? words
            : throw new BadInputException("Text", words.Length == 0 ? "Write something first." : $"At most {OrderMessage.TextLength} characters.");
    }
}
