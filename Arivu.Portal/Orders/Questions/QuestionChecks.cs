using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders.Questions;

/// <summary>Every thread counts its own messages, and an answer is awaited only where the shop spoke last.</summary>
internal sealed class QuestionsHold : IBookCheck
{
    public string Name => "questions hold";

    public async Task<IReadOnlyList<string>> FaultsAsync(PortalDbContext db, CancellationToken cancel)
    {
        var messages = db.OrderMessages;
        var wrong = await db.OrderThreads
            .Where(t => t.MessageCount != messages.Count(m => m.OrderId == t.OrderId) || (t.WaitsSince != null && !messages.Any(m => m.OrderId == t.OrderId && m.Position == t.MessageCount && !m.ByTeam)))
            .OrderBy(t => t.OrderNumber).Take(BookCheckRegistration.MostFaults).Select(t => t.OrderNumber).ToListAsync(cancel);
        return [.. wrong.Select(number => $"{number}: its messages do not agree with what its thread says.")];
    }
}
