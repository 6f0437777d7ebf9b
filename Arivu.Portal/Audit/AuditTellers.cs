using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Audit;

/// <summary>Tells any line in people's words: by the teller of its room, or plainly.</summary>
/// <param name="tellers">The rooms' tellers.</param>
/// <param name="T">This room's words.</param>
public sealed class AuditTellers(IEnumerable<AuditTeller> tellers, IStringLocalizer<AuditWords> T)
{
    private readonly Dictionary<string, AuditTeller> _tellers = new AuditTeller[]
    {
        new OwnTeller(AuditSubjects.Login, T["Login"], _ => "/users"),
        new OwnTeller(AuditSubjects.List, T["List"], key => $"/{key}"),
        new OwnTeller(AuditSubjects.Page, T["Page"], key => key.StartsWith('/') && !key.StartsWith("/api/", StringComparison.Ordinal) ? key : null),
        new OwnTeller(AuditSubjects.Operation, T["Operation"], _ => null),
        new OwnTeller(AuditSubjects.Verb, T["Command"], _ => null),
    }.Concat(tellers).ToDictionary(teller => teller.Subject, StringComparer.Ordinal);

    /// <summary>Every kind of thing that is told of, with what it is called.</summary>
    public IEnumerable<(string Subject, string Title)> Kinds => _tellers.Values.Select(teller => (teller.Subject, teller.Title)).OrderBy(kind => kind.Title, StringComparer.Ordinal);

    /// <summary>What was done, in words.</summary>
    public string Act(AuditRow row) => T[AuditActs.Words(row.Act)];

    /// <summary>What kind of thing it is.</summary>
    public string Kind(AuditRow row) => Of(row).Title;

    /// <summary>Where the thing stands; null when it has no page.</summary>
    public string? Href(AuditRow row) => Of(row).Href(row.Key);

    /// <summary>Before and after, field by field, as people call them.</summary>
    public IEnumerable<AuditChange> Changes(AuditRow row)
    {
        var teller = Of(row);
        return from change in row.Fields
               let field = teller.Field(change.Field)
               where field is not null
               select new AuditChange(field, Plain(teller, change.Field, change.Before), Plain(teller, change.Field, change.After));
    }

    private AuditTeller Of(AuditRow row) => _tellers.GetValueOrDefault(row.Subject) ?? new OwnTeller(row.Subject, AuditTeller.Spaced(row.Subject), _ => null);

    private string? Plain(AuditTeller teller, string field, string? text) => teller.Value(field, text) switch
    {
        "True" => T["yes"],
        "False" => T["no"],
        { Length: 0 } => null,
        var value => value,
    };

    private sealed class OwnTeller(string subject, string title, Func<string, string?> href) : AuditTeller(subject)
    {
        public override string Title => title;

        public override string? Href(string key) => href(key);
    }
}
