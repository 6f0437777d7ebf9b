namespace Arivu.Portal.Ui.Parts;

/// <summary>How much a button asks for the eye: one <see cref="Primary"/> a screen.</summary>
public enum ButtonKind
{
    /// <summary>A quiet frame.</summary>
    Outline,

    /// <summary>The screen's one green act.</summary>
    Primary,

    /// <summary>A suggested act.</summary>
    Tint,

    /// <summary>A word only.</summary>
    Text,

    /// <summary>It destroys or takes back.</summary>
    Danger,
}
