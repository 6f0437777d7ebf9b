using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Shortages;

namespace Arivu.Portal.Orders;

/// <content>What becomes of its stock between placing and sending.</content>
public sealed partial class Order
{
    /// <summary>Sets how soon it is served where stock is scarce.</summary>
    /// <exception cref="RuleBrokenException">Code wrong-state: nothing of it is to be served any more.</exception>
    public void SetPriority(OrderPriority priority, string actor, DateTime at)
    {
        if (!Status.IsOpenToTeam())
        {
            throw new RuleBrokenException($"{{0}} is {Words.Of(Status)}; its priority matters no more.", Number) { Code = "wrong-state" };
        }

        if (Priority != priority)
        {
            Priority = priority;
            Step(at, actor, OrderStepKind.PrioritySet, $"{priority}");
        }
    }

    /// <summary>Notes that other batches are promised for it than before. For the team: the shop reads nothing of it.</summary>
    /// <param name="words">Which pieces, from where to where, and why.</param>
    /// <param name="actor">Who moved them.</param>
    /// <param name="at">When, in UTC.</param>
    public void MovePromises(string words, string actor, DateTime at) => Step(at, actor, OrderStepKind.PromisesMoved, Texts.Cut(words, OrderTable.ReasonsLength));

    /// <summary>Notes that promised pieces wait for stock now. Both sides read it.</summary>
    /// <param name="waiting">How many pieces of which line wait now.</param>
    /// <param name="actor">Who took the promise back.</param>
    /// <param name="at">When, in UTC.</param>
    public void LetWait(IEnumerable<(OrderLine Line, int Pieces)> waiting, string actor, DateTime at) =>
        Step(at, actor, OrderStepKind.StockMissing, Texts.Cut(string.Join(' ', waiting.Select(w => WaitsForStock.Say(w.Pieces, w.Line))), OrderTable.ReasonsLength));
}
