using System.Text.RegularExpressions;
using Arivu.Portal.Ui;
using Bunit;

namespace Arivu.Portal.Tests.Ui;

public sealed partial class KolamTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 5)]
    [InlineData(2, 13)]
    [InlineData(4, 41)]
    public void A_diamond_of_dots_grows_by_rings(int rings, int dots) => Assert.Equal(dots, KolamPath.Dots(rings, 40).Count());

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void The_line_has_no_loose_end(int rings)
    {
        var ends = Piece().Matches(KolamPath.Line(rings, 40)).SelectMany(piece => new[] { piece.Groups["from"].Value, piece.Groups["to"].Value });

        Assert.All(ends.GroupBy(end => end, StringComparer.Ordinal), end => Assert.True(end.Count() is 2 or 4, $"{end.Key} is met {end.Count()} times"));
    }

    [Fact]
    public void Round_each_dot_run_four_turns() => Assert.Equal(13 * 4, Piece().Count(KolamPath.Line(2, 40)));

    [Fact]
    public async Task It_is_drawn_with_its_dots_and_kept_from_those_who_listen()
    {
        await using var ui = new UiContext();

        var kolam = ui.Render<Kolam>(drawing => drawing.Add(it => it.Rings, 2));

        Assert.Equal(13, kolam.FindAll("circle").Count);
        Assert.Equal("true", kolam.Find("svg").GetAttribute("aria-hidden"));
        Assert.Equal("-100 -100 200 200", kolam.Find("svg").GetAttribute("viewBox"));
    }

    [GeneratedRegex(@"M(?<from>\S+ \S+?)(?:L|C\S+ \S+ \S+ \S+ )(?<to>-?[\d.]+ -?[\d.]+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Piece();
}
