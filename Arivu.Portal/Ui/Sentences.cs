using System.Globalization;
using System.Reflection;
using Arivu.Portal.Kernel;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Ui;

/// <summary>
/// Says in the reader's language what rules, refusals and kept notes say in English. Their sentences stand in the words of the
/// room that says them, whichever it is.
/// </summary>
public sealed class Sentences
{
    private readonly IStringLocalizer[] _rooms;
    private readonly ToldSentence[] _told;

    /// <summary>Knows the words of every room.</summary>
    /// <param name="words">Opens a room's words.</param>
    /// <param name="told">Sentences that reach readers with their facts filled in.</param>
    public Sentences(IStringLocalizerFactory words, IEnumerable<ToldSentence> told)
    {
        const string Ending = "Words.resources";
        var assembly = typeof(Sentences).Assembly;
        _rooms = [.. assembly.GetManifestResourceNames().Where(name => name.EndsWith(Ending, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(name => words.Create(Marker(assembly, name)))];
        _told = [.. told.OrderByDescending(t => t.Sentence.Length)];
    }

    /// <summary>What an act was refused for.</summary>
    public string Say(Exception refused) => refused switch
    {
        _ when IsEnglish => refused.Message,
        RuleBrokenException broken => Say(broken.Sentence, Facts(broken)),
        _ => Retell(refused.Message),
    };

    /// <summary>Messages by field.</summary>
    public IReadOnlyDictionary<string, string[]> Say(IReadOnlyDictionary<string, string[]> errors) =>
        IsEnglish ? errors : errors.ToDictionary(field => field.Key, field => Array.ConvertAll(field.Value, Retell), StringComparer.Ordinal);

    /// <summary>Messages by field of a broken rule: what stands beside a field reads as the rule itself does.</summary>
    public IReadOnlyDictionary<string, string[]> Errors(RuleBrokenException broken) =>
        IsEnglish ? broken.Errors : broken.Errors.ToDictionary(
            field => field.Key, field => Array.ConvertAll(field.Value, message => message == broken.Message ? Say(broken) : Retell(message)), StringComparer.Ordinal);

    /// <summary>An English text with its facts filled in, in the reader's language; a text that nobody knows stays as it is.</summary>
    public string Retell(string text)
    {
        if (IsEnglish || text.Length == 0)
        {
            return text;
        }

        return Find(text) ?? Find($"{char.ToUpperInvariant(text[0])}{text[1..]}") ?? IndianTime.Retell(text) ?? Again(text); // resource files tell no capitals apart
    }

    private static bool IsEnglish => Languages.Current == Languages.English;

    private static Type Marker(Assembly assembly, string resources) => assembly.GetType(resources[..^".resources".Length], throwOnError: true)!;

    private string Again(string text) => Whole(text) ?? InParts(text) ?? (Array.Find(_told, t => t.Fits(text)) is { } told ? Say(told, text) : text);

    // One sentence: where a fact that nobody knows holds the end of another, the text is several in a row.
    private string? Whole(string text) => Array.Find(_told, t => t.Fits(text) && t.FactsOf(text).All(fact => !Ends(fact).Any() || Find(fact) is not null)) is { } told ? Say(told, text) : null;

    // Several in a row, as short lines and changed rates are kept: the first that somebody knows, with its full stop or without, and what follows it.
    private string? InParts(string text)
    {
        foreach (var (end, stop) in Ends(text).SelectMany(end => new[] { (end, end + 1), (end, end) }))
        {
            if ((Find(text[..stop]) ?? Whole(text[..stop])) is { } said)
            {
                return $"{said}{text[stop..(end + 2)]}{Retell(text[(end + 2)..])}";
            }
        }

        return null;
    }

    private static IEnumerable<int> Ends(string text) => Enumerable.Range(0, Math.Max(0, text.Length - 1)).Where(i => text[i] is '.' or ';' && text[i + 1] == ' ');

    private string Say(ToldSentence told, string text) => Say(told.Sentence, [.. told.FactsOf(text).Select(fact => (object)Retell(fact))]);

    private string Say(string sentence, IReadOnlyList<object> facts) => string.Format(CultureInfo.InvariantCulture, Find(sentence) ?? sentence, [.. facts]);

    // Facts can be words of their own, or the messages of several fields in a row.
    private object[] Facts(RuleBrokenException broken)
    {
        var beside = string.Join(' ', broken.Errors.Values.Select(messages => messages[0]));
        return [.. broken.Facts.Select(fact => fact is not string text ? fact
            : beside.Length > 0 && text == beside ? string.Join(' ', broken.Errors.Values.Select(messages => Retell(messages[0])))
            : Retell(text))];
    }

    // A sentence that is not translated is found too, as itself, in the room's English words.
    private string? Find(string sentence) =>
        _rooms.Select(room => room[sentence]).FirstOrDefault(found => !found.ResourceNotFound && found.Value != sentence)?.Value;
}
