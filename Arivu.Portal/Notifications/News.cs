namespace Arivu.Portal.Notifications;

/// <summary>A happening in the words it is told in, before it is known who hears of it.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="About">Tells this happening from others of its kind.</param>
/// <param name="Subject">The document's key; empty for a product.</param>
/// <param name="Href">The page it leads to.</param>
/// <param name="Title">The heading, with marks for the facts.</param>
/// <param name="Text">The line below it, with marks for the same facts.</param>
/// <param name="Facts">Numbers, names and amounts, four at most, as people read them.</param>
internal sealed record News(NotificationKind Kind, string About, Guid Subject, string Href, string Title, string Text, params string[] Facts)
{
    /// <summary>The mark of a fact that was too long.</summary>
    private const string Cut = "…";

    /// <summary>The key that a person is told of once.</summary>
    public string Happening => $"{Kind}:{About}";

    /// <summary>News about a document, told once for each person.</summary>
    public static News Of(NotificationKind kind, Guid subject, string href, string title, string text, params string[] facts) =>
        new(kind, $"{subject:N}", subject, href, title, text, facts);

    /// <summary>A fact as it fits its column; empty where there is none.</summary>
    public string Fact(int place)
    {
        var fact = place < Facts.Length ? Facts[place] : "";
        return fact.Length <= Notification.FactLength ? fact : fact[..(Notification.FactLength - Cut.Length)] + Cut;
    }
}
