using System.Threading.Channels;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Audit.Watching;

/// <summary>
/// Takes notes of what nobody waits for: refusals, and looks at money. The same act of the same person on the same thing is
/// noted once in a while, and nobody fills more than some lines a minute: the trail is kept for ever.
/// </summary>
/// <param name="clock">Dates the notes.</param>
/// <param name="log">Hears of notes that found no room.</param>
internal sealed class Lookout(TimeProvider clock, ILogger<Lookout> log)
{
    /// <summary>How long a refusal is not noted again.</summary>
    public static readonly TimeSpan RefusedAgain = TimeSpan.FromMinutes(1);

    /// <summary>How long a look is not noted again.</summary>
    public static readonly TimeSpan SeenAgain = TimeSpan.FromMinutes(10);

    /// <summary>The most lines about one person in a minute; one more says that there was more.</summary>
    internal const int MostAMinute = 60;

    /// <summary>Stands in place of what was left out.</summary>
    internal const string More = "… and more in this minute";

    private const int MostWaiting = 10_000;

    private readonly Marks _marks = new();

    private readonly Channel<AuditEntry> _notes = Channel.CreateBounded<AuditEntry>(
        new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite },
        lost => log.LogWarning("No room for an audit line: {Actor} {Act} {Key}", lost.Actor, lost.Act, lost.Key));

    /// <summary>What waits to be written.</summary>
    public ChannelReader<AuditEntry> Notes => _notes.Reader;

    /// <summary>A service refused somebody.</summary>
    /// <param name="user">Who.</param>
    /// <param name="operation">What was asked for: service and operation.</param>
    public void Refused(CurrentUser user, string operation) => Note(user.Name, AuditActs.Refused, AuditSubjects.Operation, operation, RefusedAgain);

    /// <summary>
    /// Somebody was shown no page or endpoint, for the role has no right to it. It is noted by its route, of which there are
    /// few; an address may hold anything.
    /// </summary>
    public void Refused(CurrentUser user, HttpContext context)
    {
        var address = context.Request.Path.Value ?? "";
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText is { Length: > 0 } pattern ? $"/{pattern.TrimStart('/')}" : "another address";
        AuditChange[] facts = string.Equals(route, address, StringComparison.OrdinalIgnoreCase) ? [] : [new("Address", null, AuditText.Short(address))];
        Note(user.Name, AuditActs.Refused, AuditSubjects.Page, $"{context.Request.Method} {route}", RefusedAgain, facts);
    }

    /// <summary>Somebody looks at a page of money.</summary>
    public void Seen(CurrentUser user, string page) => Note(user.Name, AuditActs.Seen, AuditSubjects.Page, page, SeenAgain);

    private void Note(string actor, string act, string subject, string key, TimeSpan quiet, params AuditChange[] facts)
    {
        var now = clock.Now();
        var (who, what) = (AuditText.Short(actor), AuditText.Short(key));
        var place = _marks.Place(who, act, what, now, quiet);
        if (place is > 0 and <= MostAMinute)
        {
            _notes.Writer.TryWrite(new AuditEntry(now, who, act, subject, what, AuditText.Of([.. facts])));
        }
        else if (place == MostAMinute + 1)
        {
            log.LogWarning("{Actor} was noted {Lines} times within a minute; the rest of it is left out of the audit trail", who, MostAMinute);
            _notes.Writer.TryWrite(new AuditEntry(now, who, act, subject, More, AuditText.NoChanges));
        }
    }
}
