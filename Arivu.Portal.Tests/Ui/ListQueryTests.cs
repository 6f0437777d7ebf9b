using Arivu.Portal.Ui.Lists;

namespace Arivu.Portal.Tests.Ui;

public sealed class ListQueryTests
{
    [Fact]
    public void Whatever_the_address_says_the_query_is_safe()
    {
        var query = ListQuery.From("  atta ", "-name", -4, 7);

        Assert.Equal(new ListQuery("atta", "-name", 1, 25), query);
        Assert.Equal(("name", true, 0), (query.SortKey, query.Descending, query.Skip));
        Assert.Equal(new ListQuery(null, null, 1, 25), ListQuery.From(" ", "", null, null));
    }

    [Fact]
    public void A_page_far_beyond_the_end_does_not_overflow() => Assert.True(ListQuery.From(null, null, int.MaxValue, 100).Skip >= 0);

    [Fact]
    public void The_second_page_of_fifty_skips_fifty() => Assert.Equal(50, ListQuery.From(null, null, 2, 50).Skip);
}
