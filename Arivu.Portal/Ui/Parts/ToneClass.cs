namespace Arivu.Portal.Ui.Parts;

/// <summary>The style sheet's name of a tone.</summary>
internal static class ToneClass
{
    /// <summary>neutral, good, warn, bad or info.</summary>
    public static string Css(this Tone tone) => tone switch
    {
        Tone.Good => "good",
        Tone.Warn => "warn",
        Tone.Bad => "bad",
        Tone.Info => "info",
        _ => "neutral",
    };
}
