using Arivu.Portal.Audit;
using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;

namespace Arivu.Portal.Analytics;

/// <summary>What kind of thing the news is about.</summary>
public enum NewsKind
{
    /// <summary>A product.</summary>
    Product,

    /// <summary>A retailer, its branches and people.</summary>
    Retailer,

    /// <summary>A row of the GST rate table.</summary>
    GstRate,
}

/// <summary>One line of the latest changes: one act, or a run of the same act by the same actor.</summary>
/// <param name="At">When the latest of them was done, in UTC.</param>
/// <param name="Actor">Who.</param>
/// <param name="Kind">What it was about.</param>
/// <param name="Created">Whether it was new; otherwise it was changed.</param>
/// <param name="Keys">Which ones, the latest first, each once.</param>
public sealed record News(DateTime At, string Actor, NewsKind Kind, bool Created, IReadOnlyList<string> Keys)
{
    /// <summary>Whether a person did it.</summary>
    public bool IsPerson { get; init; }
}

/// <summary>Makes news of the audit trail.</summary>
public static class HomeNews
{
    /// <summary>Kinds of audit lines that become news; sign-ins do not.</summary>
    public static readonly IReadOnlyList<string> Subjects = [nameof(Product), nameof(Retailer), nameof(Branch), nameof(Contact), nameof(GstRate)];

    private static readonly TimeSpan Run = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan OneSave = TimeSpan.FromSeconds(1);

    /// <summary>
    /// One line for each run of the same act by the same actor: an import of 48 products is one piece of news. Branches and
    /// people count as their retailer; those written together with it say nothing of their own.
    /// </summary>
    /// <param name="notes">Newest first.</param>
    /// <param name="take">Most lines.</param>
    public static IReadOnlyList<News> Collapse(IReadOnlyList<AuditNote> notes, int take)
    {
        var born = notes.Where(note => note is { Act: "Created", Subject: nameof(Retailer) }).ToLookup(note => note.Key, note => note.At, StringComparer.Ordinal);
        var news = new List<News>();
        foreach (var note in notes.Where(note => !IsPart(note) || !born[note.Key].Any(at => (note.At - at).Duration() < OneSave)))
        {
            var next = new News(note.At, note.Actor, KindOf(note.Subject), note.Act == "Created" && !IsPart(note), [note.Key]) { IsPerson = note.IsPerson };
            if (news.Count > 0 && IsOneRun(news[^1], next))
            {
                news[^1] = news[^1] with { Keys = [.. news[^1].Keys.Union(next.Keys, StringComparer.Ordinal)] };
            }
            else
            {
                news.Add(next);
            }
        }

        return [.. news.Take(take)];
    }

    private static bool IsPart(AuditNote note) => note.Subject is nameof(Branch) or nameof(Contact);

    private static bool IsOneRun(News later, News earlier) =>
        later.Actor == earlier.Actor && later.Kind == earlier.Kind && later.Created == earlier.Created && later.At - earlier.At < Run;

    private static NewsKind KindOf(string subject) => subject switch
    {
        nameof(Product) => NewsKind.Product,
        nameof(GstRate) => NewsKind.GstRate,
        _ => NewsKind.Retailer,
    };
}
