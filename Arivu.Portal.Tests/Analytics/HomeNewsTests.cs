using Arivu.Portal.Analytics;
using Arivu.Portal.Audit;

namespace Arivu.Portal.Tests.Analytics;

public sealed class HomeNewsTests
{
    private static readonly DateTime Now = new(2026, 11, 22, 9, 15, 0, DateTimeKind.Utc);

    [Fact]
    public void An_import_is_one_piece_of_news()
    {
        var news = HomeNews.Collapse([Note(0, "Created", "Product", "A-3"), Note(0, "Created", "Product", "A-2"), Note(0, "Created", "Product", "A-1")], 10);

        Assert.Equal(["A-3", "A-2", "A-1"], Assert.Single(news).Keys);
    }

    [Fact]
    public void A_retailer_taken_on_with_branch_and_person_is_one_piece_of_news()
    {
        var news = HomeNews.Collapse(
            [
                Note(0, "Created", "Contact", "R002"), Note(0, "Created", "Branch", "R002"), Note(0, "Created", "Retailer", "R002"),
                Note(0, "Created", "Contact", "R001"), Note(0, "Created", "Branch", "R001"), Note(0, "Created", "Retailer", "R001"),
            ],
            10);

        Assert.Equal(["R002", "R001"], Assert.Single(news).Keys);
        Assert.True(news[0].Created);
    }

    [Fact]
    public void A_branch_added_later_is_a_change_of_its_retailer()
    {
        var news = HomeNews.Collapse([Note(0, "Created", "Branch", "R001"), Note(60, "Created", "Retailer", "R001")], 10);

        Assert.Equal([false, true], news.Select(line => line.Created));
        Assert.All(news, line => Assert.Equal(NewsKind.Retailer, line.Kind));
    }

    [Fact]
    public void Repeated_changes_of_one_thing_name_it_once()
    {
        var news = HomeNews.Collapse([Note(0, "Changed", "Product", "A-1"), Note(1, "Changed", "Product", "A-1")], 10);

        Assert.Equal(["A-1"], Assert.Single(news).Keys);
    }

    [Theory]
    [InlineData(6, "meena@arivu.example", "Product", "Changed")]
    [InlineData(1, "karthik@arivu.example", "Product", "Changed")]
    [InlineData(1, "meena@arivu.example", "GstRate", "Changed")]
    [InlineData(1, "meena@arivu.example", "Product", "Created")]
    public void Another_time_hand_kind_or_act_is_other_news(int minutes, string actor, string subject, string act)
    {
        var news = HomeNews.Collapse([Note(0, "Changed", "Product", "A-1"), Note(minutes, act, subject, "A-2", actor)], 10);

        Assert.Equal(2, news.Count);
    }

    [Fact]
    public void No_more_than_asked_for()
    {
        var news = HomeNews.Collapse([.. Enumerable.Range(0, 20).Select(i => Note(i * 10, "Changed", "Product", $"A-{i}"))], 10);

        Assert.Equal(10, news.Count);
        Assert.Equal("A-0", news[0].Keys[0]);
    }

    private static AuditNote Note(int minutesAgo, string act, string subject, string key, string actor = "meena@arivu.example") =>
        new(Now.AddMinutes(-minutesAgo), actor, act, subject, key);
}
