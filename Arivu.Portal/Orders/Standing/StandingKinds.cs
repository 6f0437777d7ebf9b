namespace Arivu.Portal.Orders.Standing;

/// <summary>What a standing order counts in.</summary>
public enum StandingUnit
{
    /// <summary>Days.</summary>
    Days,

    /// <summary>Weeks.</summary>
    Weeks,
}

/// <summary>Where a standing order stands.</summary>
public enum StandingState
{
    /// <summary>It is put together and was never started.</summary>
    Draft,

    /// <summary>Its dates are kept.</summary>
    Running,

    /// <summary>Its dates pass by.</summary>
    Paused,

    /// <summary>The store removed it; its past stays.</summary>
    Ended,
}

/// <summary>What became of one date of a standing order.</summary>
public enum TurnState
{
    /// <summary>The store is asked first.</summary>
    Asked,

    /// <summary>It is to be placed, once: by itself, or because the store said yes.</summary>
    Placing,

    /// <summary>An order stands.</summary>
    Placed,

    /// <summary>No order could be placed.</summary>
    NotPlaced,

    /// <summary>The store left this date out.</summary>
    Skipped,

    /// <summary>The store did not answer until the next date.</summary>
    Lapsed,
}

/// <summary>Why no order could be placed.</summary>
public enum TurnFault
{
    /// <summary>None: an order stands, or nobody tried.</summary>
    None,

    /// <summary>Nothing of it can be had.</summary>
    NothingThere,

    /// <summary>The store may not order at present.</summary>
    StoreClosed,

    /// <summary>A rule of placing said no; its words stand beside.</summary>
    Refused,
}

/// <summary>Why fewer pieces of a product were ordered than the standing order says.</summary>
public enum LineFault
{
    /// <summary>All were ordered.</summary>
    None,

    /// <summary>It is not sold any more.</summary>
    NotSold,

    /// <summary>None can be had.</summary>
    OutOfStock,

    /// <summary>Fewer can be had.</summary>
    Fewer,

    /// <summary>Its packs changed: the nearest full packs were ordered.</summary>
    Packs,
}
