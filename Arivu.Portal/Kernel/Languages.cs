using System.Globalization;

namespace Arivu.Portal.Kernel;

/// <summary>
/// The languages of the portal. English is what the house speaks, and the key of every sentence; retailers read and are
/// written to in the one they chose. What is kept in the database and printed on papers stays English.
/// </summary>
public static class Languages
{
    /// <summary>The house's own.</summary>
    public const string English = "en";

    private static readonly string[] Spoken = [English, "ta", "hi"];

    /// <summary>All, English first.</summary>
    public static IReadOnlyList<string> All => Spoken;

    /// <summary>The language of this request, circuit or letter.</summary>
    public static string Current => Known(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);

    /// <summary>A language of the portal; anything else is English.</summary>
    public static string Known(string? asked) => Array.Find(Spoken, language => language == asked) ?? English;

    /// <summary>Speaks a language until the result is disposed.</summary>
    public static IDisposable Speak(string? language) => new Speech(CultureInfo.GetCultureInfo(Known(language)));

    private sealed class Speech : IDisposable
    {
        private readonly CultureInfo _before = CultureInfo.CurrentUICulture;

        public Speech(CultureInfo language) => CultureInfo.CurrentUICulture = language;

        public void Dispose() => CultureInfo.CurrentUICulture = _before;
    }
}
