namespace Arivu.Portal.Ui.Parts;

/// <summary>What a colour says; the word beside it always says it too.</summary>
public enum Tone
{
    /// <summary>Nothing to do.</summary>
    Neutral,

    /// <summary>Done, paid, in stock.</summary>
    Good,

    /// <summary>Someone must decide or buy.</summary>
    Warn,

    /// <summary>Lost, late or refused.</summary>
    Bad,

    /// <summary>It waits, or it is on its way.</summary>
    Info,
}
