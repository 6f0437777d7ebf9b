using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Parts;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Orders.Rhythm;

/// <summary>A store's rhythm in its own words.</summary>
internal static class RhythmWords
{
    private const int Week = 7;
    private const int CountedInWeeksFrom = 12;

    /// <summary>How long it lasts: "2 days left", "Probably out".</summary>
    public static string Lasts(this IStringLocalizer<OrdersWords> T, BuyingRhythm rhythm) => rhythm.DaysLeft switch
    {
        < 0 => T["Probably out"],
        0 => T["Ends today"],
        1 => T["1 day left"],
        var days => T["{0} days left", days],
    };

    /// <summary>Out is red, due is amber.</summary>
    public static Tone ToneOf(BuyingRhythm rhythm) => rhythm.DaysLeft < 0 ? Tone.Bad : rhythm.IsDue ? Tone.Warn : Tone.Neutral;

    /// <summary>How often: "Every 2 weeks".</summary>
    public static string Every(this IStringLocalizer<OrdersWords> T, int days) => days switch
    {
        <= 1 => T["Every day"],
        Week => T["Every week"],
        _ when days % Week == 0 || days >= CountedInWeeksFrom => T["Every {0} weeks", (days + (Week / 2)) / Week],
        _ => T["Every {0} days", days],
    };

    /// <summary>Where the proposal comes from, in one sentence or two.</summary>
    public static string Why(this IStringLocalizer<OrdersWords> T, ReorderLine line)
    {
        var rhythm = line.Rhythm;
        var usual = T["Usually {0} pieces. The last {1} are from {2}.", IndianDigits.Group(rhythm.UsualPieces), IndianDigits.Group(rhythm.LastPieces), rhythm.Last.ToShortText()].Value;
        return line.Available < Catalog.OrderQuantity.Nearest(rhythm.UsualPieces, line.MinimumQuantity, line.OrderMultiple)
            ? $"{usual} {T["{0} are there now.", IndianDigits.Group(line.Available)]}"
            : usual;
    }
}
