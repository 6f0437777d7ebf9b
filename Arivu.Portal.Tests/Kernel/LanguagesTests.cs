using System.Security.Claims;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Tests.Kernel;

public sealed class LanguagesTests
{
    private static readonly DateTime Afternoon = new(2026, 11, 24, 8, 45, 0, DateTimeKind.Utc); // 2:15 pm IST

    [Theory]
    [InlineData("en", "24 Nov 2026, 2:15 pm", "Tue 24 Nov", "Nov 2026")]
    [InlineData("ta", "24 நவ 2026, மதியம் 2:15", "செவ் 24 நவ", "நவ 2026")]
    [InlineData("hi", "24 नव 2026, दोपहर 2:15", "मंगल 24 नव", "नव 2026")]
    public void A_date_takes_the_words_of_the_language(string language, string instant, string day, string month)
    {
        using var spoken = Languages.Speak(language);
        var date = IndianTime.BusinessDate(Afternoon);

        Assert.Equal(instant, Afternoon.ToIstText());
        Assert.Equal(day, date.ToDayText());
        Assert.Equal(month, date.ToMonthText());
        Assert.Equal("24 Nov 2026", date.ToWrittenText());
        Assert.Equal(date.ToText(), IndianTime.Retell("24 Nov 2026"));
        Assert.Null(IndianTime.Retell("24 packs"));
    }

    [Theory]
    [InlineData(22, 29, "இரவு 3:59")]
    [InlineData(22, 30, "காலை 4:00")]
    [InlineData(6, 30, "மதியம் 12:00")]
    [InlineData(10, 30, "மாலை 4:00")]
    [InlineData(13, 30, "இரவு 7:00")]
    public void The_day_has_four_parts(int hour, int minute, string time)
    {
        using var spoken = Languages.Speak("ta");

        Assert.Equal(time, new DateTime(2026, 11, 24, hour, minute, 0, DateTimeKind.Utc).ToIstTimeText());
    }

    [Fact]
    public void Digits_are_grouped_in_the_Indian_way_in_every_language()
    {
        foreach (var language in Languages.All)
        {
            using var spoken = Languages.Speak(language);
            Assert.Equal("₹12,34,567.50", Money.FromRupees(1234567.5m).ToString());
        }
    }

    [Fact]
    public void A_language_ends_with_its_scope_and_an_unknown_one_is_English()
    {
        using (Languages.Speak("hi"))
        {
            using (Languages.Speak("fr"))
            {
                Assert.Equal("en", Languages.Current);
            }

            Assert.Equal("hi", Languages.Current);
        }

        Assert.Equal("en", Languages.Current);
    }

    [Fact]
    public void A_hint_is_heard_in_the_language_of_who_listens_whoever_caused_it()
    {
        var (bus, user, heard) = (new LiveBus(), new CurrentUser(), "");
        user.SignIn(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, $"{Guid.NewGuid()}"), new Claim(ClaimTypes.Role, Role.Admin)], "test")));
        using (Languages.Speak("ta"))
        {
            new LiveFeed(bus, user).On<Nothing>(_ => heard = Languages.Current);
        }

        bus.Publish(new Nothing());

        Assert.Equal("ta", heard);
        Assert.Equal("en", Languages.Current);
    }

    private sealed record Nothing : ILiveHint
    {
        public int? ForRetailer => null;
    }
}
