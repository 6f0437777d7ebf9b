using System.Runtime.InteropServices;

namespace Arivu.Portal.Papers.Lettering;

/// <summary>Functions of libHarfBuzzSharp that its managed wrapper does not show, under their own names (hb-subset.h, hb-blob.h).</summary>
internal static class HarfBuzzLibrary
{
    private const string Library = "libHarfBuzzSharp";

    [DllImport(Library)]
    public static extern IntPtr hb_subset_input_create_or_fail();

    [DllImport(Library)]
    public static extern void hb_subset_input_destroy(IntPtr input);

    [DllImport(Library)]
    public static extern IntPtr hb_subset_input_glyph_set(IntPtr input);

    [DllImport(Library)]
    public static extern IntPtr hb_subset_input_set(IntPtr input, int kind);

    [DllImport(Library)]
    public static extern void hb_subset_input_set_flags(IntPtr input, uint flags);

    [DllImport(Library)]
    public static extern void hb_set_add(IntPtr set, uint member);

    [DllImport(Library)]
    public static extern IntPtr hb_subset_or_fail(IntPtr face, IntPtr input);

    [DllImport(Library)]
    public static extern IntPtr hb_face_reference_blob(IntPtr face);

    [DllImport(Library)]
    public static extern void hb_face_destroy(IntPtr face);

    [DllImport(Library)]
    public static extern uint hb_blob_get_length(IntPtr blob);

    [DllImport(Library)]
    public static extern IntPtr hb_blob_get_data(IntPtr blob, IntPtr length);

    [DllImport(Library)]
    public static extern void hb_blob_destroy(IntPtr blob);
}
