using Arivu.Portal.Data;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders.Standing;

/// <summary>Goods that a store orders again every few days or weeks. Each date becomes one <see cref="StandingTurn"/>, never two.</summary>
public sealed partial class StandingOrder : Aggregate, IOwnedByRetailer
{
    /// <summary>Longest name.</summary>
    public const int NameLength = 60;

    /// <summary>Longest pause between two dates, in days.</summary>
    public const int MostDays = 180;

    /// <summary>Most products.</summary>
    public const int MostLines = 100;

    private const int Week = 7;
    private readonly List<StandingLine> _lines = [];

    private StandingOrder(Guid id) => Id = id;

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public int RetailerId { get; private set; }

    /// <summary>What the store calls it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>How many <see cref="Unit"/>s from one date to the next.</summary>
    public int Every { get; private set; }

    /// <summary>What <see cref="Every"/> counts.</summary>
    public StandingUnit Unit { get; private set; }

    /// <summary>The next business date (IST) on which it is ordered.</summary>
    public DateOnly NextOn { get; private set; }

    /// <summary>Whether it is ordered without asking the store first.</summary>
    public bool PlacesItself { get; private set; }

    /// <summary>The branch the goods go to, by code; null is the default one.</summary>
    public string? ShipTo { get; private set; }

    /// <summary>Where it stands.</summary>
    public StandingState State { get; private set; }

    /// <summary>When it was made, in UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>Who started it last: that person said that it may order; empty before.</summary>
    public string StartedBy { get; private set; } = "";

    /// <summary>Its products.</summary>
    public IReadOnlyList<StandingLine> Lines => _lines;

    /// <inheritdoc />
    public override string Stream => $"standing-{Id:N}";

    /// <summary>Days from one date to the next.</summary>
    public int StepDays => Unit == StandingUnit.Weeks ? Every * Week : Every;

    /// <summary>A new one, not started: asks first, every other week, from tomorrow.</summary>
    public static StandingOrder Draft(int retailerId, string name, DateOnly today, DateTime at) => new(Guid.CreateVersion7())
    {
        RetailerId = retailerId,
        Name = name,
        Every = 2,
        Unit = StandingUnit.Weeks,
        NextOn = today.AddDays(1),
        CreatedAt = at,
    };

    /// <summary>Takes over what the store typed.</summary>
    public void Revise(StandingDraft draft) =>
        (Name, Every, Unit, NextOn, PlacesItself, ShipTo) = (draft.Name!.Trim(), draft.Every, draft.Unit, draft.NextOn, draft.PlacesItself, string.IsNullOrWhiteSpace(draft.ShipTo) ? null : draft.ShipTo.Trim());

    /// <summary>Sets the pieces of a product; 0 takes it out.</summary>
    /// <exception cref="RuleBrokenException">It holds as many products as it may.</exception>
    public void Set(int productId, int pieces)
    {
        var line = _lines.Find(l => l.ProductId == productId);
        if (pieces == 0)
        {
            _lines.Remove(line!);
        }
        else if (line is not null)
        {
            line.Set(pieces);
        }
        else if (_lines.Count >= MostLines)
        {
            throw new RuleBrokenException("A standing order holds {0} products.", MostLines) { Code = "quantity" };
        }
        else
        {
            _lines.Add(new StandingLine(this, productId, pieces));
        }
    }

    /// <summary>Its dates are kept from now on; a date that passed meanwhile is not made up for.</summary>
    /// <exception cref="RuleBrokenException">It has no product, or was ended.</exception>
    public void Start(DateOnly today, string actor)
    {
        Must(State != StandingState.Ended);
        if (_lines.Count == 0)
        {
            throw new RuleBrokenException("Put a product into it first.") { Code = "quantity" };
        }

        (State, StartedBy) = (StandingState.Running, actor);
        if (NextOn < today)
        {
            NextOn = After(today.AddDays(-1));
        }
    }

    /// <summary>Its dates pass by until it is started again.</summary>
    /// <exception cref="RuleBrokenException">It does not run.</exception>
    public void Pause()
    {
        Must(State is StandingState.Running or StandingState.Paused);
        State = StandingState.Paused;
    }

    /// <summary>The store does not want it any more.</summary>
    public void End() => State = StandingState.Ended;

    /// <summary>Ending is taken back; it is started by hand.</summary>
    /// <exception cref="RuleBrokenException">It was not ended.</exception>
    public void Reopen()
    {
        Must(State == StandingState.Ended);
        State = StartedBy.Length == 0 ? StandingState.Draft : StandingState.Paused;
    }

    // A page that is older than what another screen did offers what cannot be any more.
    private void Must(bool holds)
    {
        if (!holds)
        {
            throw new RuleBrokenException("{0} was changed on another screen. Look at it again.", Name) { Code = "wrong-state" };
        }
    }
}
