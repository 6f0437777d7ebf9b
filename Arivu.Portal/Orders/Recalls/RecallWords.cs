using Arivu.Portal.Inventory;
using Arivu.Portal.Ui.Parts;

namespace Arivu.Portal.Orders.Recalls;

/// <summary>How recalls read, in one place; the words are keys of <see cref="OrdersWords"/>.</summary>
internal static class RecallWords
{
    /// <summary>Where it stands.</summary>
    public static string Word(this RecallState state) => state switch
    {
        RecallState.Drafted => "Shops not told yet",
        RecallState.Sent => "Shops are told",
        _ => "Closed",
    };

    /// <summary>Red: somebody must tell the shops. Amber: goods are still out.</summary>
    public static Tone Tone(this RecallState state) => state switch
    {
        RecallState.Drafted => Ui.Parts.Tone.Bad,
        RecallState.Sent => Ui.Parts.Tone.Warn,
        _ => Ui.Parts.Tone.Neutral,
    };

    /// <summary>Why a batch is kept back.</summary>
    public static string Word(this BatchHold? hold) => hold switch
    {
        BatchHold.Recalled => "Recalled",
        BatchHold.Expired => "In quarantine",
        BatchHold.Quality => "Under inspection",
        null => "For sale",
        _ => "Kept back",
    };
}
