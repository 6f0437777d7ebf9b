namespace Arivu.Portal.Ui.Parts;

/// <summary>How a part of a <see cref="Meter"/> is drawn.</summary>
public enum MeterFill
{
    /// <summary>Used for good: owed, done.</summary>
    Used,

    /// <summary>Promised, but not there yet.</summary>
    Promised,

    /// <summary>What this screen would add.</summary>
    Adds,

    /// <summary>More than the whole allows.</summary>
    Over,
}

/// <summary>One part of a <see cref="Meter"/>.</summary>
/// <param name="Label">What it is, with its number: "Dues ₹20,145".</param>
/// <param name="Value">Its size, in the unit of the whole.</param>
/// <param name="Fill">How it is drawn.</param>
public sealed record MeterPart(string Label, decimal Value, MeterFill Fill = MeterFill.Used);
