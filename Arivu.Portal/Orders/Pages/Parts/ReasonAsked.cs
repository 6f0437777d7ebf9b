namespace Arivu.Portal.Orders.Pages.Parts;

/// <summary>A reason as a person gives it: one of a few choices, or words of one's own.</summary>
public sealed class ReasonAsked
{
    /// <summary>The choice; null where none is made, or it is another reason.</summary>
    public string? Chosen { get; private set; }

    /// <summary>Whether the reason is none of the choices.</summary>
    public bool IsOther { get; private set; }

    /// <summary>It was to be sent without any.</summary>
    public bool IsMissing { get; private set; }

    /// <summary>Words of one's own.</summary>
    public string? Reason { get; set; }

    /// <summary>The reason that is sent.</summary>
    public string Said => Chosen ?? Reason ?? "";

    /// <summary>Makes a choice; null is another reason.</summary>
    public void Choose(string? choice) => (Chosen, IsOther, IsMissing) = (choice, choice is null, false);

    /// <summary>Whether one is given; says on the form that it is missing otherwise. Whether the words will do is the service's to say.</summary>
    public bool IsGiven()
    {
        IsMissing = Chosen is null && !IsOther;
        return !IsMissing;
    }
}
