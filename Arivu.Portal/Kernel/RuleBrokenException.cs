namespace Arivu.Portal.Kernel;

/// <summary>A business rule said no. Nothing was saved; the message is for the person who asked.</summary>
public sealed class RuleBrokenException : Exception
{
    /// <summary>A rule that one sentence explains.</summary>
    /// <param name="sentence">What is wrong and what to do, in plain words; <c>{0}</c> marks stand for <paramref name="facts"/>.</param>
    /// <param name="facts">Numbers and names for the sentence, kept apart so that it can be translated.</param>
    public RuleBrokenException(string sentence, params object[] facts)
        : base(facts.Length == 0 ? sentence : string.Format(System.Globalization.CultureInfo.InvariantCulture, sentence, facts))
    {
        Sentence = sentence;
        Facts = facts;
    }

    /// <summary>The kind of rule, where callers tell kinds apart: the end of the problem's <c>type</c> in the API, such as wrong-state.</summary>
    public string Code { get; init; } = "rule";

    /// <summary>Where the rule was broken on several lines: messages by field of the request, such as <c>lines[2].quantity</c>.</summary>
    public IReadOnlyDictionary<string, string[]> Errors { get; init; } = new Dictionary<string, string[]>(StringComparer.Ordinal);

    /// <summary>The same rule, said beside one field of the input.</summary>
    public RuleBrokenException Beside(string field) =>
        new(Sentence, [.. Facts]) { Code = Code, Errors = new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [Message] } };

    /// <summary>The sentence with its marks: the key of its translation.</summary>
    public string Sentence { get; }

    /// <summary>What the marks stand for.</summary>
    public IReadOnlyList<object> Facts { get; }
}
