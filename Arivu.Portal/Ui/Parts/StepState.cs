namespace Arivu.Portal.Ui.Parts;

/// <summary>Where a step on the way stands.</summary>
public enum StepState
{
    /// <summary>Behind us.</summary>
    Done,

    /// <summary>Under way.</summary>
    Now,

    /// <summary>To come.</summary>
    Next,
}

/// <summary>One step of <see cref="Steps"/>.</summary>
/// <param name="Title">The step: "Packing".</param>
/// <param name="State">Where it stands.</param>
/// <param name="When">When it happened or is due.</param>
/// <param name="Note">Who did it, or how much it is.</param>
public sealed record StepItem(string Title, StepState State, string? When = null, string? Note = null);

/// <summary>The style sheet's name of a step's state.</summary>
internal static class StepStateClass
{
    /// <summary>done, now or next.</summary>
    public static string Css(this StepState state) => state switch
    {
        StepState.Done => "done",
        StepState.Now => "now",
        _ => "next",
    };
}
