namespace Arivu.Portal.Papers.Lettering;

/// <summary>The fonts of a typesetter: per weight, the files in the order in which they are asked for a letter.</summary>
internal sealed class FontBook(IReadOnlyDictionary<FontWeight, FontFile[]> chains) : IDisposable
{
    private static readonly string[] Families = ["NotoSans", "NotoSansTamil"];

    /// <summary>Reads the fonts embedded in the assembly.</summary>
    public static FontBook Embedded(SubsetCutter cutter) =>
        new(Enum.GetValues<FontWeight>().ToDictionary(weight => weight, weight => Families.Select(family => Open(family, weight, cutter)).ToArray()));

    public FontFile[] Chain(FontWeight weight) => chains[weight];

    public void Dispose()
    {
        foreach (var font in chains.Values.SelectMany(chain => chain))
        {
            font.Dispose();
        }
    }

    private static FontFile Open(string family, FontWeight weight, SubsetCutter cutter)
    {
        var name = $"{family}-{(int)weight}.ttf";
        using var file = typeof(FontBook).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The font {name} is not embedded: the build did not find it among the npm packages.");
        return new FontFile(file, cutter);
    }
}
