using System.Text.RegularExpressions;

namespace Arivu.Portal.Tests.Ui;

/// <summary>What a browser keeps of the portal, and what it must fetch.</summary>
public sealed partial class OfflineTests(OfflineTests.RunFromSource source) : IClassFixture<OfflineTests.RunFromSource>
{
    private const int MostRequestsBeforeTheFirstWord = 2;

    /// <summary>The portal as "dotnet run" starts it.</summary>
    public sealed class RunFromSource : IAsyncDisposable
    {
        /// <summary>The portal.</summary>
        public TestPortal Portal { get; } = new() { WithDemo = true, StoppedClock = false, Environment = "Development" };

        /// <inheritdoc />
        public ValueTask DisposeAsync() => Portal.DisposeAsync();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en", "No signal")]
    [InlineData("ta", "சிக்னல்")]
    [InlineData("xx", "No signal")]
    public async Task The_offline_page_speaks_the_phones_language(string language, string words)
    {
        using var nobody = new HttpVisitor(source.Portal);

        var worker = await TextAsync(nobody, $"/service-worker.js?lang={language}");
        var page = await TextAsync(nobody, Offline().Match(worker).Groups["page"].Value);

        Assert.Contains(words, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_worker_is_asked_for_anew_each_time_and_is_another_one_with_each_build()
    {
        using var nobody = new HttpVisitor(source.Portal);

        using var answer = await nobody.GetAsync("/service-worker.js");

        Assert.Equal("no-cache", answer.Headers.CacheControl?.ToString());
        Assert.Contains(typeof(Program).Module.ModuleVersionId.ToString("N"), await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_word_waits_for_two_sheets_and_no_script()
    {
        using var shop = await HttpVisitor.OfAsync(source.Portal, Logins.Of("retailer"));

        var head = (await TextAsync(shop, "/shop")).Split("</head>")[0];

        Assert.Equal(MostRequestsBeforeTheFirstWord, Sheet().Count(head) - Dark().Count(head));
        Assert.Empty(Script().Matches(head).Where(script => !script.Value.Contains("defer", StringComparison.Ordinal)).Select(script => script.Value));
    }

    [Fact]
    public async Task Everything_a_page_names_is_kept_by_the_browser_for_good()
    {
        using var shop = await HttpVisitor.OfAsync(source.Portal, Logins.Of("retailer"));
        var page = await TextAsync(shop, "/shop");
        var named = File().Matches(page).Select(file => $"/{file.Groups["path"].Value}").Distinct(StringComparer.Ordinal).ToList();

        Assert.True(named.Count > 8, string.Join('\n', named));
        foreach (var path in named)
        {
            using var answer = await shop.GetAsync(path);
            Assert.True(answer.Headers.CacheControl?.ToString().Contains("immutable", StringComparison.Ordinal), $"{path}: {answer.StatusCode}, {answer.Headers.CacheControl}");
        }
    }

    [Fact]
    public void Blazor_starts_without_asking_for_initializers_because_there_are_none() =>
        Assert.Empty(Directory.EnumerateFiles(AppContext.BaseDirectory, "*.modules.json"));

    private static async Task<string> TextAsync(HttpVisitor visitor, string path)
    {
        using var answer = await visitor.GetAsync(path);
        answer.EnsureSuccessStatusCode();
        return System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
    }

    [GeneratedRegex("const offline = \"(?<page>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Offline();

    [GeneratedRegex("<link rel=\"stylesheet\"[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Sheet();

    [GeneratedRegex("<link rel=\"stylesheet\"[^>]*id=\"dark-theme\"[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Dark();

    [GeneratedRegex("<script[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Script();

    [GeneratedRegex("(?:href|src)=\"/?(?<path>(?:assets|_content|_framework)/[^\"#]+|Arivu[^\"]+css)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex File();
}
