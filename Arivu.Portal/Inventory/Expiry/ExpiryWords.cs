using Arivu.Portal.Ui.Parts;

namespace Arivu.Portal.Inventory.Expiry;

/// <summary>How a batch's state reads on the page on expiry, in one place.</summary>
internal static class ExpiryWords
{
    /// <summary>English word, a key of <see cref="InventoryWords"/>.</summary>
    public static string Word(this ExpiryRow row) => row switch
    {
        { Hold: { } hold } => hold.Word(),
        { IsExpired: true } => "Expired",
        { DaysLeft: 0 } => "On its last day",
        _ => "Near its end",
    };

    /// <summary>Red: past its date or recalled. Amber: kept back or ends soon.</summary>
    public static Tone Tone(this ExpiryRow row) => row switch
    {
        { Hold: BatchHold.Expired or BatchHold.Recalled } or { IsExpired: true } => Ui.Parts.Tone.Bad,
        { Hold: not null } => Ui.Parts.Tone.Info,
        _ => Ui.Parts.Tone.Warn,
    };
}
