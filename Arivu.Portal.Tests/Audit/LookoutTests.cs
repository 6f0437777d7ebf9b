using Arivu.Portal.Accounts;
using Arivu.Portal.Audit;
using Arivu.Portal.Audit.Watching;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Arivu.Portal.Tests.Audit;

/// <summary>Notes that nobody waits for: none holds up the others, and nobody fills the trail with them.</summary>
public sealed class LookoutTests : IAsyncDisposable
{
    private readonly TestPortal _portal = new() { WithDemo = true };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_line_that_can_never_be_written_is_dropped_and_one_that_stands_already_counts_as_written()
    {
        var (before, never, standing, after) = (Line("before"), Line(null!), Line("standing"), Line("after"));
        await _portal.ReadAsync(async db =>
        {
            db.Add(standing);
            return await db.SaveChangesAsync(Stop);
        });
        var lines = new List<AuditEntry> { before, never, standing, after };

        await _portal.Services.GetServices<IHostedService>().OfType<LookoutWriter>().Single().WriteAsync(lines, Stop);

        Assert.Empty(lines);
        Assert.Equal(["after", "before", "standing"], await _portal.ReadAsync(db => db.Set<AuditEntry>().Where(a => a.Subject == "Thing").Select(a => a.Key).OrderBy(key => key).ToListAsync(Stop)));
        Assert.Single(_portal.Log.Errors, line => line.Text.StartsWith("An audit line can never be written and is dropped: kavya@arivu.example Changed Thing", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_tries_many_addresses_of_one_route_is_noted_once_a_minute()
    {
        using var shop = await HttpVisitor.OfAsync(_portal, DemoAccounts.Store);
        foreach (var code in new[] { "R001", "R002", "R003" })
        {
            using var answer = await shop.GetAsync($"/retailers/{code}");
        }

        var lines = new List<AuditEntry>();
        await Until.TrueAsync(async () => (lines = await _portal.ReadAsync(db => db.Set<AuditEntry>().Where(a => a.Act == "Refused").ToListAsync(Stop))).Count > 0, "A line about the refusal");

        var line = Assert.Single(lines);
        Assert.StartsWith("GET /retailers/{", line.Key, StringComparison.Ordinal);
        Assert.Equal(new AuditChange("Address", null, "/retailers/R001"), Assert.Single(AuditText.Read(line.Changes)));
    }

    [Fact]
    public void Nobody_has_more_than_some_lines_a_minute_and_the_last_one_says_so()
    {
        var clock = new FakeTimeProvider();
        var lookout = new Lookout(clock, NullLogger<Lookout>.Instance);
        var (robot, other) = (Person("robot"), Person("other"));
        for (var i = 0; i < 500; i++)
        {
            lookout.Refused(robot, $"operation {i}");
        }

        lookout.Refused(other, "operation");

        var lines = Written(lookout);
        Assert.Equal(Lookout.MostAMinute + 2, lines.Count);
        Assert.Equal([Lookout.More, "operation"], lines.Skip(Lookout.MostAMinute).Select(line => line.Key));
        clock.Advance(TimeSpan.FromMinutes(1));
        lookout.Refused(robot, "operation 0");
        Assert.Equal("operation 0", Assert.Single(Written(lookout)).Key);
    }

    [Fact]
    public void What_was_noted_is_remembered_in_bounded_room()
    {
        var (marks, now) = (new Marks(), new DateTime(2026, 11, 22, 9, 15, 0, DateTimeKind.Utc));
        for (var i = 0; i < Marks.Most + 100; i++)
        {
            Assert.Equal(1, marks.Place($"{i}", "Seen", "/payments", now, Lookout.SeenAgain));
        }

        Assert.Equal(Marks.Most, marks.Count);
        Assert.Equal(0, marks.Place($"{Marks.Most}", "Seen", "/payments", now, Lookout.SeenAgain));
        Assert.Equal(1, marks.Place("later", "Seen", "/payments", now + Lookout.SeenAgain, Lookout.SeenAgain));
        Assert.Equal(1, marks.Count);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    private static CurrentUser Person(string name)
    {
        var user = new CurrentUser();
        user.AsSystem(name);
        return user;
    }

    private static List<AuditEntry> Written(Lookout lookout)
    {
        var lines = new List<AuditEntry>();
        while (lookout.Notes.TryRead(out var line))
        {
            lines.Add(line);
        }

        return lines;
    }

    private AuditEntry Line(string key) => new(_portal.Clock.GetUtcNow().UtcDateTime, "kavya@arivu.example", "Changed", "Thing", key, "[]");
}
