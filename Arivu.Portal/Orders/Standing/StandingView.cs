using Arivu.Portal.Catalog;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders.Standing;

/// <summary>A standing order in the list.</summary>
/// <param name="Id">The key.</param>
/// <param name="Name">What the store calls it.</param>
/// <param name="StepDays">Days from one date to the next.</param>
/// <param name="NextOn">The next date.</param>
/// <param name="PlacesItself">Whether nobody is asked first.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Products">Its products.</param>
/// <param name="Asks">Whether a date waits for the store's yes.</param>
public sealed record StandingRow(Guid Id, string Name, int StepDays, DateOnly NextOn, bool PlacesItself, StandingState State, int Products, bool Asks);

/// <summary>A standing order with all that stands on its page.</summary>
public sealed record StandingView
{
    /// <summary>As the list shows it.</summary>
    public required StandingRow Row { get; init; }

    /// <inheritdoc cref="StandingOrder.Every" />
    public required int Every { get; init; }

    /// <inheritdoc cref="StandingOrder.Unit" />
    public required StandingUnit Unit { get; init; }

    /// <inheritdoc cref="StandingOrder.ShipTo" />
    public required string? ShipTo { get; init; }

    /// <summary>Whether it was ever started.</summary>
    public required bool Started { get; init; }

    /// <summary>Its products at today's prices.</summary>
    public required IReadOnlyList<StandingItem> Items { get; init; }

    /// <summary>Its dates, newest first.</summary>
    public required IReadOnlyList<TurnRow> Turns { get; init; }

    /// <summary>Where goods can be sent.</summary>
    public required IReadOnlyList<CartBranch> Branches { get; init; }

    /// <summary>Whether the store may order at present.</summary>
    public required bool MayOrder { get; init; }

    /// <summary>What the pieces that can be had cost today, GST included.</summary>
    public Money Total => new(Items.Sum(item => item.Price?.Of(item.Ordered).Paise ?? 0));

    /// <summary>The date that waits for the store's yes; null when none does.</summary>
    public TurnRow? Asked => Turns.FirstOrDefault(turn => turn.State == TurnState.Asked);

    /// <summary>What the form begins with.</summary>
    public StandingDraft ToDraft() => new() { Name = Row.Name, Every = Every, Unit = Unit, NextOn = Row.NextOn, PlacesItself = Row.PlacesItself, ShipTo = ShipTo ?? "" };
}

/// <summary>A product of a standing order, today.</summary>
public sealed record StandingItem
{
    /// <summary>The product.</summary>
    public required ShelfProduct Product { get; init; }

    /// <summary>What a piece costs; null when it has no GST rate.</summary>
    public required ShopPrice? Price { get; init; }

    /// <summary>Pieces that the standing order says.</summary>
    public required int Quantity { get; init; }

    /// <summary>Pieces that could be ordered now.</summary>
    public required int Ordered { get; init; }

    /// <summary>Why fewer.</summary>
    public required LineFault Fault { get; init; }
}

/// <summary>A date of a standing order.</summary>
/// <param name="Id">The key.</param>
/// <param name="On">The business date.</param>
/// <param name="State">What became of it.</param>
/// <param name="ByItself">Whether nobody was asked first.</param>
/// <param name="OrderNumber">The order; null where none stands.</param>
/// <param name="Fault">Why no order stands.</param>
/// <param name="Words">The words of the rule that refused it.</param>
/// <param name="MayTakeBack">Whether the order can still be called off.</param>
/// <param name="Missing">Products of which fewer or none were ordered.</param>
public sealed record TurnRow(Guid Id, DateOnly On, TurnState State, bool ByItself, string? OrderNumber, TurnFault Fault, string Words, bool MayTakeBack, IReadOnlyList<TurnMissing> Missing);

/// <summary>A product of which fewer pieces were ordered than the standing order says.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Wanted">Pieces that it says.</param>
/// <param name="Ordered">Pieces that were ordered.</param>
/// <param name="Fault">Why.</param>
public sealed record TurnMissing(string Name, int Wanted, int Ordered, LineFault Fault);
