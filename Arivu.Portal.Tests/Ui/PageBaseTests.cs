using Arivu.Portal.Kernel;
using Arivu.Portal.Ui;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace Arivu.Portal.Tests.Ui;

public sealed class PageBaseTests
{
    [Fact]
    public async Task A_broken_rule_is_said_in_its_own_words()
    {
        await using var ui = new UiContext();
        var page = ui.Render<Page>();

        var done = await page.Instance.Do(() => throw new RuleBrokenException("Only {0} are left.", 3));

        Assert.False(done);
        Assert.Equal(["Only 3 are left."], Said(ui));
        Assert.False(page.Instance.IsBusy);
    }

    [Fact]
    public async Task A_refusal_is_said()
    {
        await using var ui = new UiContext();

        Assert.False(await ui.Render<Page>().Instance.Do(() => throw new NotAllowedException()));

        Assert.Equal(["You may not do this. Ask an administrator."], Said(ui));
    }

    [Fact]
    public async Task Bad_input_stands_beside_its_field_until_the_next_try()
    {
        await using var ui = new UiContext();
        var page = ui.Render<Page>().Instance;

        Assert.False(await page.Do(() => throw new BadInputException("Gstin", "A GSTIN has 15 characters.")));
        Assert.Equal(["A GSTIN has 15 characters."], page.Wrong["Gstin"]);
        Assert.Empty(Said(ui));

        Assert.True(await page.Do(() => Task.CompletedTask));
        Assert.Empty(page.Wrong);
    }

    [Fact]
    public async Task When_somebody_else_was_first_the_page_reads_again()
    {
        await using var ui = new UiContext();
        var page = ui.Render<Page>().Instance;

        Assert.False(await page.Do(() => throw new EditedByAnotherException()));

        Assert.Equal(1, page.Reloads);
        Assert.Single(Said(ui));
    }

    [Fact]
    public async Task What_nobody_expected_goes_on_to_the_boundary()
    {
        await using var ui = new UiContext();
        var page = ui.Render<Page>().Instance;

        await Assert.ThrowsAsync<InvalidOperationException>(() => page.Do(() => throw new InvalidOperationException()));

        Assert.False(page.IsBusy);
    }

    [Fact]
    public async Task A_second_click_while_the_first_is_at_work_does_nothing()
    {
        await using var ui = new UiContext();
        var page = ui.Render<Page>().Instance;
        var first = new TaskCompletionSource();
        var runs = 0;

        var working = page.Do(() =>
        {
            runs++;
            return first.Task;
        });
        Assert.True(page.IsBusy);
        Assert.False(await page.Do(() => Task.FromResult(runs++)));
        first.SetResult();

        Assert.True(await working);
        Assert.Equal(1, runs);
    }

    [Fact]
    public async Task Leaving_the_page_ends_its_work_silently()
    {
        await using var ui = new UiContext();
        var page = ui.Render<Page>().Instance;
        var gone = page.Left;

        var working = page.Do(() => Task.Delay(Timeout.Infinite, gone));
        page.Dispose();

        Assert.False(await working);
        Assert.Empty(Said(ui));
    }

    [Fact]
    public async Task Many_hints_within_a_moment_are_one_reading_and_the_end_of_the_page_ends_the_listening()
    {
        await using var ui = new UiContext();
        ui.Services.GetRequiredService<CurrentUser>().AsSystem("test");
        var page = ui.Render<Page>();
        var bus = ui.Services.GetRequiredService<LiveBus>();

        bus.Publish(new Changed("elsewhere"));
        bus.Publish(new Changed("here"));
        bus.Publish(new Changed("here"));
        await SettledAsync(1);

        bus.Publish(new Changed("here"));
        await SettledAsync(2);
        page.Instance.Dispose();
        Assert.Equal(0, bus.Count);

        // The page begins to settle when its dispatcher is free, so the clock goes on until it has.
        Task SettledAsync(int reloads) => Until.TrueAsync(() =>
        {
            ui.Clock.Advance(TimeSpan.FromSeconds(1));
            Assert.True(page.Instance.Reloads <= reloads, "hints within a moment were read more than once");
            return Task.FromResult(page.Instance.Reloads == reloads);
        }, $"{reloads} readings");
    }

    private static string[] Said(UiContext ui) => [.. ui.Services.GetRequiredService<ISnackbar>().ShownSnackbars.Select(bar => bar.Message ?? "")];

    private sealed record Changed(string Where) : ILiveHint
    {
        public int? ForRetailer => null;
    }

    private sealed class Page : PageBase
    {
        protected override void OnInitialized() => Follow<Changed>(hint => hint.Where == "here");

        public int Reloads { get; private set; }

        public bool IsBusy => Busy;

        public IReadOnlyDictionary<string, string[]> Wrong => Errors;

        public CancellationToken Left => Gone;

        public async Task<bool> Do(Func<Task> act)
        {
            var done = false;
            await InvokeAsync(async () => done = await TryAsync(act));
            return done;
        }

        protected override Task ReloadAsync()
        {
            Reloads++;
            return Task.CompletedTask;
        }
    }
}
