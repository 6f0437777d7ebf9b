using Arivu.Portal.Ui;
using Arivu.Portal.Ui.Frames;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Ui;

public sealed class GlobalSearchTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    [Fact]
    public async Task What_all_rooms_find_is_grouped_by_kind()
    {
        await using var ui = Ui(new Source(new SearchHit("Orders", "SO-2627-000431", "Silicon Fresh Hyper", "/orders/SO-2627-000431")), new Source(new SearchHit("Products", "Jeera Fizz", "AF-BEV-03", "/products/AF-BEV-03")));
        var search = Show(ui);

        Type(search, " fizz ");
        ui.Clock.Advance(Pause);

        search.WaitForElements(".search-hit", 2);
        Assert.Equal("Orders, Products", string.Join(", ", search.FindAll("h3").Select(head => head.TextContent)));
        Assert.Equal("/products/AF-BEV-03", search.FindAll(".search-hit")[1].GetAttribute("href"));
    }

    [Fact]
    public async Task Rooms_are_asked_once_the_typing_rests()
    {
        var source = new Source();
        await using var ui = Ui(source);
        var search = Show(ui);

        Type(search, "at");
        ui.Clock.Advance(Pause / 2);
        Type(search, "atta");
        ui.Clock.Advance(Pause);

        search.WaitForElement(".search-none");
        Assert.Equal("atta", Assert.Single(source.Asked));
    }

    [Fact]
    public async Task One_letter_is_no_question()
    {
        var source = new Source();
        await using var ui = Ui(source);
        var search = Show(ui);

        Type(search, "a");
        ui.Clock.Advance(Pause);

        Assert.Empty(source.Asked);
        Assert.Empty(search.FindAll(".search-none"));
    }

    [Fact]
    public async Task Nothing_found_is_said_with_what_was_asked()
    {
        await using var ui = Ui(new Source());
        var search = Show(ui);

        Type(search, "zebra");
        ui.Clock.Advance(Pause);

        Assert.Contains("“zebra”", search.WaitForElement(".search-none").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enter_opens_the_first_hit_without_the_pause()
    {
        await using var ui = Ui(new Source(new SearchHit("Products", "Jeera Fizz", "", "/products/AF-BEV-03")));
        var search = Show(ui);

        Type(search, "8901234567890");
        await search.Find("form").SubmitAsync();

        Assert.EndsWith("/products/AF-BEV-03", ui.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.Single(ui.JSInterop.Invocations["portal.closeSearch"]);
    }

    [Fact]
    public async Task A_closed_search_starts_empty_the_next_time()
    {
        await using var ui = Ui(new Source(new SearchHit("Products", "Jeera Fizz", "", "/x")));
        var search = Show(ui);
        Type(search, "fizz");
        ui.Clock.Advance(Pause);
        search.WaitForElement(".search-hit");

        await search.Find("dialog").TriggerEventAsync("onclose", EventArgs.Empty);

        Assert.Empty(search.FindAll(".search-hit"));
    }

    private static UiContext Ui(params ISearchSource[] sources)
    {
        var ui = new UiContext();
        foreach (var source in sources)
        {
            ui.Services.AddSingleton(source);
        }

        return ui;
    }

    private static IRenderedComponent<GlobalSearch> Show(UiContext ui) => ui.Render<GlobalSearch>(search => search.Add(box => box.Placeholder, "Order or product"));

    // The handler rests on the clock: waiting for it here would wait for ever.
    private static void Type(IRenderedComponent<GlobalSearch> search, string text) => search.Find("input").Input(text);

    private sealed class Source(params SearchHit[] hits) : ISearchSource
    {
        public List<string> Asked { get; } = [];

        public Task<IReadOnlyList<SearchHit>> FindAsync(string text, int take, CancellationToken cancel)
        {
            Asked.Add(text);
            return Task.FromResult<IReadOnlyList<SearchHit>>(hits);
        }
    }
}
