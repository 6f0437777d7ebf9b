using Arivu.Portal.Ui.Parts;

namespace Arivu.Portal.Inventory.Warehouses;

/// <summary>How states of transfers read, in one place.</summary>
internal static class TransferWords
{
    /// <summary>English word, a key of <see cref="InventoryWords"/>.</summary>
    public static string Word(this TransferState state) => state switch
    {
        TransferState.Requested => "Requested",
        TransferState.InTransit => "In transit",
        TransferState.Received => "Received",
        _ => "Cancelled",
    };

    /// <summary>What somebody did, after the name; a key of <see cref="InventoryWords"/>.</summary>
    public static string Verb(this TransferState state) => state switch
    {
        TransferState.Requested => "asked for it",
        TransferState.InTransit => "sent it",
        TransferState.Received => "received it",
        _ => "called it off",
    };

    /// <summary>Amber: somebody must send. Blue: on the way.</summary>
    public static Tone Tone(this TransferState state) => state switch
    {
        TransferState.Requested => Ui.Parts.Tone.Warn,
        TransferState.InTransit => Ui.Parts.Tone.Info,
        TransferState.Received => Ui.Parts.Tone.Good,
        _ => Ui.Parts.Tone.Neutral,
    };

    /// <summary>A name of the sprite.</summary>
    public static string Icon(this TransferState state) => state switch
    {
        TransferState.Requested => "edit",
        TransferState.InTransit => "truck",
        TransferState.Received => "check",
        _ => "close",
    };
}
