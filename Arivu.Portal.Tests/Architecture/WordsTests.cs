using System.Text.RegularExpressions;
using System.Xml.Linq;
using Arivu.Portal.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Architecture;

/// <summary>Every sentence a page shows stands in its room's words, and no room keeps words that no page shows.</summary>
public sealed partial class WordsTests
{
    public static TheoryData<string> RoomsWithWords => [.. RoomMap.Rooms.Where(room => File.Exists(WordsOf(room)))];

    [Theory]
    [MemberData(nameof(RoomsWithWords))]
    public void Each_sentence_of_a_page_stands_in_the_room_s_words(string room)
    {
        var words = Words(room).ToHashSet(StringComparer.Ordinal);

        Findings.None(from said in Said(room) where !words.Contains(said.Sentence) select $"{said.File}: \"{said.Sentence}\" is missing in {room}Words.resx");
    }

    [Theory]
    [MemberData(nameof(RoomsWithWords))]
    public void No_room_keeps_words_that_it_never_says(string room)
    {
        // Words may reach T[…] through a variable: then they stand somewhere as a literal, be it in another room that hands
        // them over, such as the titles of the rail, or in a table of the start: the shelves of the shop.
        var sources = string.Join('\n', Repository.Files("Arivu.Portal", ".cs", ".razor", "categories.csv").SelectMany(Repository.Lines)).Replace("\\\"", "\"", StringComparison.Ordinal);

        Findings.None(Words(room).Where(sentence => !sources.Contains($"\"{sentence}\"", StringComparison.Ordinal) && !sources.Contains($"\n{sentence},", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(RoomsWithWords))]
    public void English_words_read_as_their_keys_and_stand_once(string room)
    {
        var entries = Entries(room).ToList();

        Findings.None(entries.Where(e => e.Key != e.Value).Select(e => e.Key));
        Findings.None(entries.GroupBy(e => e.Key, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Theory]
    [MemberData(nameof(RoomsWithWords))]
    public void Pages_speak_plainly(string room) => Findings.None(Words(room).Where(sentence => Flourish().IsMatch(sentence)));

    [Fact]
    public async Task Every_entry_of_the_rail_stands_in_the_frame_s_words()
    {
        await using var portal = new TestPortal();
        var words = Words("Ui").ToHashSet(StringComparer.Ordinal);

        Findings.None(portal.Services.GetServices<NavItem>().Select(item => item.Title).Where(title => !words.Contains(title)));
    }

    [Fact]
    public void Every_room_that_speaks_has_its_words()
    {
        var silent = RoomMap.Rooms.Where(room => Directory.Exists(Path.Combine(Repository.Portal, room)) && !File.Exists(WordsOf(room)));

        Findings.None(silent.Where(room => Said(room).Any()));
    }

    private static string WordsOf(string room) => Path.Combine(Repository.Portal, room, $"{room}Words.resx");

    private static IEnumerable<(string Key, string Value)> Entries(string room) =>
        XDocument.Load(WordsOf(room), LoadOptions.PreserveWhitespace).Root!.Elements("data").Select(d => (d.Attribute("name")!.Value, d.Element("value")!.Value));

    private static IEnumerable<string> Words(string room) => Entries(room).Select(e => e.Key);

    private static IEnumerable<(string File, string Sentence)> Said(string room) =>
        from file in Repository.Files($"Arivu.Portal/{room}", ".cs", ".razor")
        from Match match in Sentence().Matches(string.Join('\n', Repository.Lines(file)))
        select (file, match.Groups["text"].Value.Replace("\\\"", "\"", StringComparison.Ordinal));

    [GeneratedRegex("""\bT\["(?<text>(\\"|[^"])*)"[\],]""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"(?i)\b(please|successfully|oops|sorry)\b|!", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Flourish();
}
