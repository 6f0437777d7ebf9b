using Jint;

namespace Arivu.Portal.Papers.Layout;

/// <summary>
/// Bars of Code 128, drawn by JsBarcode (MIT) in an interpreter of its own: no .NET library for bar codes is served where this
/// is built (docs/decisions/020). The script is embedded; it reaches no file, network or clock.
/// </summary>
internal static class BarModules
{
    private const string Draw = "(function (text, gs1) { var seen = {}; window.JsBarcode(seen, text, { format: 'CODE128', ean128: gs1 }); return seen.encodings.map(function (part) { return part.data; }).join(''); })";

    private static readonly Lock Turn = new(); // an engine serves one at a time
    private static readonly Lazy<Engine> Engine = new(Load);

    /// <summary>The modules from left to right, without the quiet zones; true is dark.</summary>
    /// <param name="text">ASCII.</param>
    /// <param name="gs1">Whether it is a GS1-128: the function character stands first.</param>
    /// <exception cref="ArgumentException">The text has characters that Code 128 does not know, or none at all.</exception>
    public static IReadOnlyList<bool> Of(string text, bool gs1)
    {
        if (text.Length == 0 || !text.All(char.IsAscii))
        {
            throw new ArgumentException("Code 128 knows ASCII only.", nameof(text));
        }

        lock (Turn)
        {
            var modules = Engine.Value.Invoke(Engine.Value.Evaluate(Draw), text, gs1).AsString();
            return [.. modules.Select(module => module == '1')];
        }
    }

    private static Engine Load()
    {
        using var script = new StreamReader(typeof(BarModules).Assembly.GetManifestResourceStream("JsBarcode.code128.js")!);
        return new Engine().Execute("var window = {};").Execute(script.ReadToEnd());
    }
}
