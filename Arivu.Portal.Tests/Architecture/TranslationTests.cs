using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Arivu.Portal.Tests.Architecture;

/// <summary>What shops read stands in Tamil and Hindi, with the same marks; nothing is translated that nobody says.</summary>
public sealed partial class TranslationTests
{
    public static TheoryData<string, string> Translations => new(
        from room in RoomMap.Rooms
        where File.Exists(Of(room, null))
        from language in new[] { "ta", "hi" }
        select (room, language));

    [Theory]
    [MemberData(nameof(Translations))]
    public void Each_sentence_that_a_shop_can_meet_is_translated(string room, string language)
    {
        var translated = Words(room, language).Keys.ToHashSet(StringComparer.OrdinalIgnoreCase); // resource files tell no capitals apart

        Findings.None(Words(room, null).Keys.Where(sentence => ShopSources.Say(room, sentence) && !translated.Contains(sentence)));
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void A_translation_has_the_marks_of_its_sentence_and_the_letters_of_its_language(string room, string language)
    {
        var (english, translated) = (Words(room, null), Words(room, language));
        foreach (var (sentence, said) in translated)
        {
            Assert.True(translated.Keys.Count(other => string.Equals(other, sentence, StringComparison.OrdinalIgnoreCase)) == 1, $"{room}: resource files tell no capitals apart, so one of the words {sentence} is lost");
            Assert.True(english.ContainsKey(sentence), $"{room}Words.{language}.resx translates what nobody says: {sentence}");
            Assert.True(Marks(sentence).SetEquals(Marks(said)), $"{room}, {language}: {sentence} has other marks in {said}");
            Assert.True(Letters(language).IsMatch(said) || HasNoWords(said), $"{room}, {language}: {sentence} is not translated: {said}");
        }
    }

    [Fact]
    public void What_shops_are_told_stands_in_the_words()
    {
        var words = Words("Notifications", null);
        var told = from file in ShopSources.Files
                   where file.StartsWith("Notifications/Handlers/NotifyShop", StringComparison.Ordinal)
                   from Match match in Told().Matches(string.Join('\n', Repository.Lines($"Arivu.Portal/{file}")))
                   select (File: file, Sentence: match.Groups["text"].Value);

        Findings.None(from said in told where !words.ContainsKey(said.Sentence) select $"{said.File}: {said.Sentence}");
    }

    [Fact]
    public void What_refuses_a_shop_stands_in_the_words()
    {
        var words = RoomMap.Rooms.Where(room => File.Exists(Of(room, null))).SelectMany(room => Words(room, null).Keys).ToHashSet(StringComparer.Ordinal);
        var thrown = from file in ShopSources.Files
                     from Match match in Thrown().Matches(string.Join('\n', Repository.Lines($"Arivu.Portal/{file}")))
                     select (File: file, Sentence: match.Groups["text"].Value);

        Findings.None(from said in thrown where !words.Contains(said.Sentence) && said.Sentence != "{0}" select $"{said.File}: {said.Sentence}");
    }

    private static string Of(string room, string? language) => Path.Combine(Repository.Portal, room, $"{room}Words{(language is null ? "" : $".{language}")}.resx");

    private static Dictionary<string, string> Words(string room, string? language) => XDocument.Load(Of(room, language), LoadOptions.PreserveWhitespace).Root!.Elements("data")
        .ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value, StringComparer.Ordinal);

    private static HashSet<string> Marks(string sentence) => [.. Mark().Matches(sentence).Select(match => match.Value)];

    private static Regex Letters(string language) => language == "ta" ? Tamil() : Hindi();

    // Names, abbreviations and bare marks.
    private static bool HasNoWords(string said) => !Word().IsMatch(Mark().Replace(Names().Replace(said, ""), ""));

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, 1000)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\b(Arivu( Foods| Portal)?|[A-Z]{2,5}|UTGST|WhatsApp)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Names();

    [GeneratedRegex(@"[A-Za-z]{2,}", RegexOptions.None, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"\p{IsTamil}", RegexOptions.None, 1000)]
    private static partial Regex Tamil();

    [GeneratedRegex(@"\p{IsDevanagari}", RegexOptions.None, 1000)]
    private static partial Regex Hindi();

    // A title or text with marks, or a sentence.
    [GeneratedRegex("""[ (]"(?<text>(?=[^"]*( |\{\d\} |\d\} ))(\{\d\}|[A-Z1])[^"/]*)"(?=[,) ])""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Told();

    [GeneratedRegex("""(RuleBrokenException\(|BadInputException\([^,()]+(\([^)]*\))?, )"(?<text>[^"]+)"[,)]""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Thrown();
}
