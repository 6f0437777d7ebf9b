using Arivu.Portal.Papers;

namespace Arivu.Portal.Tests.Papers;

/// <summary>Moves the whole process to other time zones, so it runs when no other test does.</summary>
[CollectionDefinition(nameof(PaperTimeZoneTests), DisableParallelization = true)]
public sealed class AloneInTheProcess;

[Collection(nameof(PaperTimeZoneTests))]
public sealed class PaperTimeZoneTests(Typesetter type) : IClassFixture<Typesetter>, IDisposable
{
    private readonly string? _zone = Environment.GetEnvironmentVariable("TZ");

    [Fact]
    public void The_servers_time_zone_does_not_change_the_bytes()
    {
        string[] zones = ["UTC", "Asia/Kolkata", "America/St_Johns"];
        var hashes = zones.Select(zone =>
        {
            MoveTo(zone);
            return (zone == TimeZoneInfo.Local.Id, PaperHash.Of(SampleInvoice.Of(3).ToPdf(type)));
        });

        Assert.True(Assert.Single(hashes.Distinct()).Item1);
    }

    public void Dispose() => MoveTo(_zone);

    private static void MoveTo(string? zone)
    {
        Environment.SetEnvironmentVariable("TZ", zone);
        TimeZoneInfo.ClearCachedData();
    }
}
