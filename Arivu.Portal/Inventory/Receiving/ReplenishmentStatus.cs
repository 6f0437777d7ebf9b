using Arivu.Portal.Ui.Parts;

namespace Arivu.Portal.Inventory.Receiving;

/// <summary>Where an order of more goods stands.</summary>
public enum ReplenishmentStatus
{
    /// <summary>Being written; the supplier knows nothing of it.</summary>
    Draft,

    /// <summary>Sent to the supplier; nothing came yet.</summary>
    Ordered,

    /// <summary>Something came, something is still to come.</summary>
    PartlyReceived,

    /// <summary>All of it came.</summary>
    Received,

    /// <summary>Something came; the rest is not waited for any more.</summary>
    ClosedShort,

    /// <summary>Called off before anything came.</summary>
    Cancelled,
}

/// <summary>How states read, in one place.</summary>
internal static class ReplenishmentStatusWords
{
    /// <summary>Those whose missing pieces are on their way.</summary>
    public static readonly ReplenishmentStatus[] Coming = [ReplenishmentStatus.Ordered, ReplenishmentStatus.PartlyReceived];

    /// <summary>English words, a key of <see cref="InventoryWords"/>.</summary>
    public static string Word(this ReplenishmentStatus status) => status switch
    {
        ReplenishmentStatus.Draft => "Draft",
        ReplenishmentStatus.Ordered => "Ordered",
        ReplenishmentStatus.PartlyReceived => "Partly received",
        ReplenishmentStatus.Received => "Received",
        ReplenishmentStatus.ClosedShort => "Closed short",
        _ => "Cancelled",
    };

    /// <summary>Its colour.</summary>
    public static Tone Tone(this ReplenishmentStatus status) => status switch
    {
        ReplenishmentStatus.Ordered => Ui.Parts.Tone.Info,
        ReplenishmentStatus.PartlyReceived => Ui.Parts.Tone.Warn,
        ReplenishmentStatus.Received => Ui.Parts.Tone.Good,
        _ => Ui.Parts.Tone.Neutral,
    };
}
