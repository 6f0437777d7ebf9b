using Arivu.Portal.Data;

namespace Arivu.Portal.Notifications;

/// <summary>
/// What one person is told about one happening. It is kept as sentences and the facts for their marks, so that it reads in
/// any language the portal will speak. The row also proves that this person was told: a repetition finds it and stays silent.
/// </summary>
public sealed class Notification : IOwnedByRetailer
{
    /// <summary>The owner of what the team is told: no retailer has this key, so none reads it.</summary>
    public const int Team = 0;

    /// <summary>Longest fact; a longer one is cut and says so.</summary>
    internal const int FactLength = 200;

    private Notification(Guid id) => Id = id;

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>Who is told.</summary>
    public Guid UserId { get; private set; }

    /// <summary>The person's store; <see cref="Team"/> for members of the team.</summary>
    public int RetailerId { get; private set; }

    /// <summary>What it is about.</summary>
    public NotificationKind Kind { get; private set; }

    /// <summary>Tells one happening from all others; unique for the person.</summary>
    public string Happening { get; private set; } = "";

    /// <summary>The order, shipment, invoice, payment or credit note; empty for a product.</summary>
    public Guid Subject { get; private set; }

    /// <summary>The heading: a sentence with marks, the key of its translation.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The line below it, likewise.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What the mark {0} of both sentences stands for.</summary>
    public string Fact0 { get; private set; } = "";

    /// <summary>For the mark {1}.</summary>
    public string Fact1 { get; private set; } = "";

    /// <summary>For the mark {2}.</summary>
    public string Fact2 { get; private set; } = "";

    /// <summary>For the mark {3}.</summary>
    public string Fact3 { get; private set; } = "";

    /// <summary>The page it leads to, within the portal.</summary>
    public string Href { get; private set; } = "";

    /// <summary>When it was told, in UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>When it was read, in UTC; null while it is new.</summary>
    public DateTime? ReadAt { get; private set; }

    /// <summary>Whether the centre lists it; a person who only wants mail has rows that are not listed.</summary>
    public bool Listed { get; private set; }

    /// <summary>For the marks of <see cref="Title"/> and <see cref="Text"/>.</summary>
    public string[] Facts => [Fact0, Fact1, Fact2, Fact3];

    /// <summary>The person has seen it.</summary>
    /// <returns>Whether that was news.</returns>
    public bool Read(DateTime at)
    {
        var first = ReadAt is null;
        ReadAt ??= at;
        return first;
    }

    internal static Notification Of(Guid userId, int retailerId, bool listed, News news, DateTime at) => new(Guid.CreateVersion7())
    {
        UserId = userId,
        RetailerId = retailerId,
        Kind = news.Kind,
        Happening = news.Happening,
        Subject = news.Subject,
        Title = news.Title,
        Text = news.Text,
        Fact0 = news.Fact(0),
        Fact1 = news.Fact(1),
        Fact2 = news.Fact(2),
        Fact3 = news.Fact(3),
        Href = news.Href,
        CreatedAt = at,
        ReadAt = listed ? null : at,
        Listed = listed,
    };
}
