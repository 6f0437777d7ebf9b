using System.Runtime.InteropServices;
using System.Text;
using HarfBuzzSharp;
using SkiaSharp;

namespace Arivu.Portal.Papers.Lettering;

/// <summary>Makes a font file holding only the given glyphs, under their old numbers; null where that cannot be done.</summary>
internal delegate byte[]? SubsetCutter(Face face, IReadOnlySet<ushort> glyphs);

/// <summary>A font: HarfBuzz shapes with it, Skia draws with it. Unchanged after its making, so all threads share it.</summary>
internal sealed class FontFile : IDisposable
{
    // Pinned, and kept here as long as native code reads it: Blob.FromStream does neither.
    private readonly byte[] _file;
    private readonly Blob _blob;
    private readonly Face _face;
    private readonly SubsetCutter _cutter;
    private readonly Lazy<SKTypeface> _whole;

    public FontFile(Stream file, SubsetCutter cutter)
    {
        _cutter = cutter;
        _file = GC.AllocateUninitializedArray<byte>((int)file.Length, pinned: true);
        file.ReadExactly(_file);
        _blob = new Blob(Marshal.UnsafeAddrOfPinnedArrayElement(_file, 0), _file.Length, MemoryMode.ReadOnly);
        _face = new Face(_blob, 0);
        _face.MakeImmutable();
        UnitsPerEm = _face.UnitsPerEm;
        Shaper = new Font(_face);
        Shaper.SetScale(UnitsPerEm, UnitsPerEm);
        Shaper.SetFunctionsOpenType();
        _whole = new Lazy<SKTypeface>(() => Typeface(_file));
    }

    public Font Shaper { get; }

    public int UnitsPerEm { get; }

    /// <summary>The whole font, for pictures of pages.</summary>
    public SKTypeface Whole => _whole.Value;

    public bool Has(Rune letter) => Shaper.TryGetNominalGlyph((uint)letter.Value, out _);

    /// <summary>A typeface with only these glyphs, or with all where fonts cannot be cut. The caller disposes of it.</summary>
    public SKTypeface For(IReadOnlySet<ushort> glyphs) =>
        _cutter(_face, glyphs) is { } cut ? Typeface(cut) : Typeface(_file);

    public void Dispose()
    {
        if (_whole.IsValueCreated)
        {
            _whole.Value.Dispose();
        }

        Shaper.Dispose();
        _face.Dispose();
        _blob.Dispose();
    }

    private static SKTypeface Typeface(ReadOnlySpan<byte> file)
    {
        using var data = SKData.CreateCopy(file);
        return SKTypeface.FromData(data) ?? throw new InvalidOperationException("Skia cannot read the font.");
    }
}
