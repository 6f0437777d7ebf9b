namespace Arivu.Portal.Ui.Parts;

/// <summary>Who did something.</summary>
public enum ActorKind
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>An agent of the house.</summary>
    Agent,

    /// <summary>The portal itself.</summary>
    System,
}
