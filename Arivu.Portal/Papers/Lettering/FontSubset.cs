using System.Runtime.InteropServices;
using HarfBuzzSharp;

namespace Arivu.Portal.Papers.Lettering;

/// <summary>
/// Cuts fonts down to the glyphs in use: a tenth of the bytes. libHarfBuzzSharp carries HarfBuzz's own subsetter, which
/// its managed wrapper does not show; a build of the library without it leaves fonts whole.
/// </summary>
internal static class FontSubset
{
    // hb_subset_flags_t: no hinting, glyphs keep their numbers, no glyphs beyond those asked for.
    private const uint Flags = 0x001 | 0x002 | 0x200;

    // hb_subset_sets_t: the set of tables to leave out.
    private const int DroppedTables = 3;

    // Layout is done when glyphs are drawn, and no reader of a PDF asks for the rest.
    private static readonly string[] Dropped = ["GSUB", "GPOS", "GDEF", "STAT", "DSIG", "MATH", "meta"];

    /// <summary>A font file with only these glyphs; null where the library cannot cut.</summary>
    public static byte[]? Cut(Face face, IReadOnlySet<ushort> glyphs)
    {
        try
        {
            return CutNatively(face, glyphs);
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }

    private static byte[]? CutNatively(Face face, IReadOnlySet<ushort> glyphs)
    {
        var input = HarfBuzzLibrary.hb_subset_input_create_or_fail();
        try
        {
            HarfBuzzLibrary.hb_subset_input_set_flags(input, Flags);
            Fill(HarfBuzzLibrary.hb_subset_input_glyph_set(input), glyphs.Select(glyph => (uint)glyph));
            Fill(HarfBuzzLibrary.hb_subset_input_set(input, DroppedTables), Dropped.Select(name => (uint)Tag.Parse(name)));
            return FileOf(HarfBuzzLibrary.hb_subset_or_fail(face.Handle, input));
        }
        finally
        {
            HarfBuzzLibrary.hb_subset_input_destroy(input);
        }
    }

    private static void Fill(IntPtr set, IEnumerable<uint> members)
    {
        foreach (var member in members)
        {
            HarfBuzzLibrary.hb_set_add(set, member);
        }
    }

    private static byte[]? FileOf(IntPtr face)
    {
        if (face == IntPtr.Zero)
        {
            return null;
        }

        var blob = HarfBuzzLibrary.hb_face_reference_blob(face);
        var file = new byte[HarfBuzzLibrary.hb_blob_get_length(blob)];
        Marshal.Copy(HarfBuzzLibrary.hb_blob_get_data(blob, IntPtr.Zero), file, 0, file.Length);
        HarfBuzzLibrary.hb_blob_destroy(blob);
        HarfBuzzLibrary.hb_face_destroy(face);
        return file;
    }
}
