using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Rhythm;
using Arivu.Portal.Ui.Parts;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Orders.Standing;

/// <summary>Standing orders in words.</summary>
internal static class StandingWords
{
    /// <summary>Where it stands, in a word.</summary>
    public static string Of(this IStringLocalizer<OrdersWords> T, StandingState state) => state switch
    {
        StandingState.Draft => T["Not started"],
        StandingState.Running => T["Running"],
        StandingState.Paused => T["Paused"],
        _ => T["Removed"],
    };

    /// <summary>The word's colour.</summary>
    public static Tone ToneOf(StandingState state) => state switch
    {
        StandingState.Running => Tone.Good,
        StandingState.Paused or StandingState.Draft => Tone.Warn,
        _ => Tone.Neutral,
    };

    /// <summary>When and how: "Every 2 weeks, next on 24 Nov. You are asked first."</summary>
    public static string Plan(this IStringLocalizer<OrdersWords> T, StandingRow row)
    {
        var how = row.PlacesItself ? T["It is placed by itself."].Value : T["You are asked first."].Value;
        return row.State == StandingState.Running
            ? $"{T["{0}, next on {1}.", T.Every(row.StepDays), row.NextOn.ToShortText()]} {how}"
            : $"{T["{0}.", T.Every(row.StepDays)]} {how}";
    }

    /// <summary>What became of a date, in a word.</summary>
    public static string Of(this IStringLocalizer<OrdersWords> T, TurnState state) => state switch
    {
        TurnState.Asked => T["Waits for your yes"],
        TurnState.Placing => T["Being placed"],
        TurnState.Placed => T["Ordered"],
        TurnState.NotPlaced => T["Not ordered"],
        TurnState.Skipped => T["Skipped"],
        _ => T["Not answered"],
    };

    /// <summary>The word's colour.</summary>
    public static Tone ToneOf(TurnState state) => state switch
    {
        TurnState.Asked => Tone.Warn,
        TurnState.Placing => Tone.Info,
        TurnState.Placed => Tone.Good,
        TurnState.NotPlaced => Tone.Bad,
        _ => Tone.Neutral,
    };

    /// <summary>How it came to what became of a date; a rule that refused it says its own words.</summary>
    public static string Why(this IStringLocalizer<OrdersWords> T, TurnRow turn) => (turn.State, turn.Fault) switch
    {
        (TurnState.Placed, _) => turn.ByItself ? T["Placed by itself, as you said."] : T["Placed when you said yes."],
        (_, TurnFault.NothingThere) => T["Nothing of it could be had that day."],
        (_, TurnFault.StoreClosed) => T["Ordering was closed for your store."],
        (TurnState.Skipped, _) => T["You left this date out."],
        (TurnState.Lapsed, _) => T["Nobody answered before the next date."],
        (TurnState.Asked, _) => T["Nothing is ordered until you say so."],
        _ => T["In a moment the order stands."],
    };

    /// <summary>Why fewer pieces come than the standing order says.</summary>
    public static string Why(this IStringLocalizer<OrdersWords> T, LineFault fault, int wanted, int ordered) => fault switch
    {
        LineFault.NotSold => T["Not sold any more"],
        LineFault.OutOfStock => T["Out of stock"],
        LineFault.Fewer => T["{0} of {1} pieces are there", IndianDigits.Group(ordered), IndianDigits.Group(wanted)],
        LineFault.Packs => T["{0} pieces instead of {1}: full packs", IndianDigits.Group(ordered), IndianDigits.Group(wanted)],
        _ => "",
    };
}
