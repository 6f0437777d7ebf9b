using Arivu.Portal.Ui.Parts;

namespace Arivu.Portal.Inventory.Counting;

/// <summary>How states of counts read, in one place.</summary>
internal static class CountWords
{
    /// <summary>English word, a key of <see cref="InventoryWords"/>.</summary>
    public static string Word(this CountState state) => state switch
    {
        CountState.Counting => "Counting",
        CountState.Review => "To review",
        CountState.Waiting => "Waits for approval",
        CountState.Posted => "Posted",
        _ => "Called off",
    };

    /// <summary>Amber: somebody must look.</summary>
    public static Tone Tone(this CountState state) => state switch
    {
        CountState.Counting => Ui.Parts.Tone.Info,
        CountState.Review or CountState.Waiting => Ui.Parts.Tone.Warn,
        CountState.Posted => Ui.Parts.Tone.Good,
        _ => Ui.Parts.Tone.Neutral,
    };
}
