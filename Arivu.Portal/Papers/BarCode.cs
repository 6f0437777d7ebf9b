using Arivu.Portal.Papers.Layout;

namespace Arivu.Portal.Papers;

/// <summary>A text as the bars of Code 128, which scanners of shops and warehouses read.</summary>
public sealed class BarCode
{
    /// <summary>White on either side that a scanner needs, in modules (ISO/IEC 15417).</summary>
    public const int QuietZone = 10;

    private BarCode(string text, bool gs1) => (Text, Modules) = (text, BarModules.Of(text, gs1));

    /// <summary>What a scanner will type.</summary>
    public string Text { get; }

    /// <summary>How many modules it is wide, quiet zones included.</summary>
    public int Width => Modules.Count + (2 * QuietZone);

    internal IReadOnlyList<bool> Modules { get; }

    /// <summary>A plain Code 128.</summary>
    /// <exception cref="ArgumentException">Empty, or not ASCII.</exception>
    public static BarCode Of(string text) => new(text, gs1: false);

    /// <summary>A GS1-128: a string of application identifiers and their facts, of which only the last may vary in length.</summary>
    /// <exception cref="ArgumentException">Empty, or not ASCII.</exception>
    public static BarCode Gs1(string facts) => new(facts, gs1: true);
}
