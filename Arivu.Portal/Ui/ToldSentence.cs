using System.Globalization;
using System.Text.RegularExpressions;

namespace Arivu.Portal.Ui;

/// <summary>A sentence that is kept, or thrown, with its facts filled in; from its marks they are found again.</summary>
public sealed class ToldSentence
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);
    private readonly Lazy<Regex> _shape; // few readers need it, and every start would pay

    /// <summary>Takes the sentence as it stands in the words of its room.</summary>
    /// <param name="sentence">English, with marks such as {0}; each mark once.</param>
    public ToldSentence(string sentence)
    {
        Sentence = sentence;
        _shape = new Lazy<Regex>(() =>
        {
            var shape = Regex.Replace(Regex.Escape(sentence), @"\\\{(?<mark>\d)}", "(?<m${mark}>.+?)", RegexOptions.ExplicitCapture, Longest);
            return new Regex($"^{shape}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Longest);
        });
    }

    /// <summary>With marks: the key of its translation.</summary>
    public string Sentence { get; }

    /// <summary>Whether a text is this sentence.</summary>
    public bool Fits(string text) => _shape.Value.IsMatch(text);

    /// <summary>What stands in place of the marks, from {0} on.</summary>
    public IEnumerable<string> FactsOf(string text)
    {
        var found = _shape.Value.Match(text);
        return Enumerable.Range(0, _shape.Value.GetGroupNumbers().Length - 1).Select(mark => found.Groups[string.Create(CultureInfo.InvariantCulture, $"m{mark}")].Value);
    }
}

/// <summary>How a room names the sentences that it tells.</summary>
public static class ToldSentences
{
    /// <summary>Adds a room's sentences.</summary>
    public static IServiceCollection AddToldSentences(this IServiceCollection services, params IReadOnlyList<string> sentences)
    {
        foreach (var sentence in sentences)
        {
            services.AddSingleton(new ToldSentence(sentence));
        }

        return services;
    }
}
