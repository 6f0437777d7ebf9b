using System.Globalization;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Parts;

namespace Arivu.Portal.Analytics.Pages.Parts;

/// <summary>How a number moved against the time before, as a tile shows it.</summary>
/// <param name="Text">"↑ 17.0 %"; null where there is nothing to compare with.</param>
/// <param name="Tone">Good or bad news; neutral where it did not move.</param>
public readonly record struct Against(string? Text, Tone Tone)
{
    /// <summary>In percent of the number before; nothing to say when that was nothing.</summary>
    public static Against Percent(decimal now, decimal before, bool moreIsGood = true) =>
        before <= 0 ? default : Moved(Rounding.HalfUp((now - before) * 1000m / before) / 10m, "%", moreIsGood);

    /// <summary>In the number's own unit; nothing to say when either is unknown.</summary>
    public static Against Difference(decimal? now, decimal? before, string unit, bool moreIsGood = true) =>
        now is { } one && before is { } other ? Moved(one - other, unit, moreIsGood) : default;

    /// <summary>A number with one decimal where it has one.</summary>
    public static string Plain(decimal number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    // The space does not break: arrow, number and unit are one word.
    private static Against Moved(decimal by, string unit, bool moreIsGood) => by switch
    {
        0 => new($"±\u00a00\u00a0{unit}", Tone.Neutral),
        > 0 => new($"↑\u00a0{Plain(by)}\u00a0{unit}", moreIsGood ? Tone.Good : Tone.Bad),
        _ => new($"↓\u00a0{Plain(-by)}\u00a0{unit}", moreIsGood ? Tone.Bad : Tone.Good),
    };
}
