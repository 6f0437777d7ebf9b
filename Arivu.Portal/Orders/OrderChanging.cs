using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Events;

namespace Arivu.Portal.Orders;

/// <content>Other quantities on lines that nobody packs and no invoice names yet.</content>
public sealed partial class Order
{
    /// <summary>Whether its lines may still be edited: until packing begins, and while no invoice stands. After that pieces are called off, with a credit note.</summary>
    public bool IsOpenToChange => Status.IsOpenToBuyer() && Billed == Money.Zero;

    /// <summary>Sets other quantities on some lines; the order costs more or less from now on.</summary>
    /// <param name="pieces">Pieces wanted from now on, by line; 0 takes a line off.</param>
    /// <param name="actor">Who.</param>
    /// <param name="at">When, in UTC.</param>
    /// <returns>What follows for stock and credit.</returns>
    /// <exception cref="RuleBrokenException">
    /// Code wrong-state: packing began or an invoice stands; quantity: nothing would be left, nothing is another quantity, or an
    /// offer's line would grow.
    /// </exception>
    public ChangedOrder ChangePieces(IReadOnlyDictionary<Guid, int> pieces, string actor, DateTime at)
    {
        MustBeOpenToChange();
        var changed = pieces.Select(p => (Line: Line(p.Key), Wanted: p.Value)).Where(c => c.Wanted != c.Line.Kept).OrderBy(c => c.Line.Position)
            .Select(c => new ChangedLine(c.Line, c.Line.Kept, c.Wanted)).ToList();
        MustMeanSomething(changed);
        var before = Total;
        changed.ForEach(c => c.Line.Change(c.Now));
        Sum();
        var released = KeepReserved(Total);
        var more = Total > before ? Total - before : Money.Zero;
        CreditReserved += more;
        var words = string.Join('\n', changed.Select(c => $"{c.Line.Name}: {IndianDigits.Group(c.Now)} pieces instead of {IndianDigits.Group(c.Before)}"));
        Step(at, actor, OrderStepKind.PiecesChanged, Texts.Cut(words, OrderTable.ReasonsLength));
        Raise(new OrderPiecesChanged(Id, Number, RetailerId, actor, StepCount));
        return new ChangedOrder(changed, more, released);
    }

    /// <summary>Held for other reasons than before, because its quantities changed; when the hold lapses stays.</summary>
    /// <exception cref="RuleBrokenException">It is not held.</exception>
    public void HoldFor(IReadOnlyList<HoldReason> reasons)
    {
        Must(OrderStages.ToDecide, "held");
        HoldReasons = reasons;
    }

    private void MustBeOpenToChange()
    {
        if (!Status.IsOpenToBuyer())
        {
            throw new RuleBrokenException("{0} is {1}; its quantities can no longer be changed.", Number, Words.Of(Status)) { Code = "wrong-state" };
        }

        if (!IsOpenToChange)
        {
            throw new RuleBrokenException("The invoice of {0} stands. Cancel pieces instead, and a credit note follows; order more in a new order.", Number) { Code = "wrong-state" };
        }
    }

    private void MustMeanSomething(List<ChangedLine> changed)
    {
        if (changed.Count == 0)
        {
            throw new RuleBrokenException("No quantity is another one than before.") { Code = "quantity" };
        }

        if (_lines.TrueForAll(l => (changed.Find(c => c.Line == l)?.Now ?? l.Kept) == 0))
        {
            throw new RuleBrokenException("Nothing would be left of {0}. Cancel the order instead.", Number) { Code = "quantity" };
        }
    }
}

/// <summary>A line with another quantity.</summary>
/// <param name="Line">The line.</param>
/// <param name="Before">Pieces it kept.</param>
/// <param name="Now">Pieces it keeps.</param>
public sealed record ChangedLine(OrderLine Line, int Before, int Now);

/// <summary>What other quantities mean for stock and credit.</summary>
/// <param name="Lines">The lines that changed, in their order.</param>
/// <param name="More">What the order costs more: to be set aside.</param>
/// <param name="Released">The reserved credit that becomes free.</param>
public sealed record ChangedOrder(IReadOnlyList<ChangedLine> Lines, Money More, Money Released);
