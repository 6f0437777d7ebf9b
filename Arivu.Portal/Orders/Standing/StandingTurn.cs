using Arivu.Portal.Data;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders.Standing;

/// <summary>One date of a standing order, and what became of it: unique for the date, so that it is never ordered twice.</summary>
public sealed class StandingTurn : IOwnedByRetailer
{
    /// <summary>How the keys of placed turns begin (<see cref="PlacedKey.Key"/>).</summary>
    public const string KeyBegins = "standing-";

    /// <summary>Longest words of a rule that refused it.</summary>
    public const int WordsLength = 400;

    private readonly List<TurnLine> _lines = [];

    private StandingTurn(Guid id) => Id = id;

    internal StandingTurn(StandingOrder order, DateOnly on, TurnState state, bool byItself, DateTime at)
        : this(Guid.CreateVersion7()) =>
        (StandingOrderId, RetailerId, On, State, ByItself, At) = (order.Id, order.RetailerId, on, state, byItself, at);

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>Of which standing order.</summary>
    public Guid StandingOrderId { get; private set; }

    /// <inheritdoc />
    public int RetailerId { get; private set; }

    /// <summary>The business date (IST).</summary>
    public DateOnly On { get; private set; }

    /// <summary>What became of it.</summary>
    public TurnState State { get; private set; }

    /// <summary>Whether nobody was asked first.</summary>
    public bool ByItself { get; private set; }

    /// <summary>When it came to this, in UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>The order; null where none stands.</summary>
    public string? OrderNumber { get; private set; }

    /// <summary>Why no order stands.</summary>
    public TurnFault Fault { get; private set; }

    /// <summary>The words of the rule that refused it; empty otherwise.</summary>
    public string Words { get; private set; } = "";

    /// <summary>What was wanted and what was ordered, product by product; none before it was tried.</summary>
    public IReadOnlyList<TurnLine> Lines => _lines;

    /// <summary>The placing's key: one order for this date, however often it is tried.</summary>
    public string Key => $"{KeyBegins}{Id:N}";

    /// <summary>The store said yes; saying it twice changes nothing.</summary>
    /// <exception cref="RuleBrokenException">Code wrong-state: it was answered otherwise.</exception>
    public void Agree(DateTime at)
    {
        if (State is not (TurnState.Asked or TurnState.Placing))
        {
            throw new RuleBrokenException("This date was answered already.") { Code = "wrong-state" };
        }

        (State, At) = (TurnState.Placing, at);
    }

    /// <summary>The store leaves this date out.</summary>
    /// <exception cref="RuleBrokenException">Code wrong-state: it was answered otherwise.</exception>
    public void Decline(DateTime at)
    {
        if (State is not TurnState.Asked)
        {
            throw new RuleBrokenException("This date was answered already.") { Code = "wrong-state" };
        }

        (State, At) = (TurnState.Skipped, at);
    }

    /// <summary>The next date has come, or the standing order has ended, and nobody answered.</summary>
    public void Lapse(DateTime at) => (State, At) = (TurnState.Lapsed, at);

    /// <summary>An order stands.</summary>
    internal void Place(string number, IEnumerable<TurnLine> lines, DateTime at)
    {
        (State, OrderNumber, At) = (TurnState.Placed, number, at);
        _lines.AddRange(lines);
    }

    /// <summary>No order could be placed.</summary>
    internal void GiveUp(TurnFault fault, string words, IEnumerable<TurnLine> lines, DateTime at)
    {
        (State, Fault, Words, At) = (TurnState.NotPlaced, fault, Texts.Cut(words, WordsLength), at);
        _lines.AddRange(lines);
    }
}

/// <summary>What one date wanted of a product, and what was ordered.</summary>
public sealed class TurnLine : IOwnedByRetailer
{
    private TurnLine(int productId) => ProductId = productId;

    internal TurnLine(StandingTurn turn, int productId, int wanted, int ordered, LineFault fault)
        : this(productId) => (TurnId, RetailerId, Wanted, Ordered, Fault) = (turn.Id, turn.RetailerId, wanted, ordered, fault);

    /// <summary>The date.</summary>
    public Guid TurnId { get; private set; }

    /// <inheritdoc />
    public int RetailerId { get; private set; }

    /// <summary>The product.</summary>
    public int ProductId { get; private set; }

    /// <summary>Pieces that the standing order says.</summary>
    public int Wanted { get; private set; }

    /// <summary>Pieces that were ordered.</summary>
    public int Ordered { get; private set; }

    /// <summary>Why they differ.</summary>
    public LineFault Fault { get; private set; }
}
