namespace Arivu.Portal.Papers.Layout;

internal static class Tracks
{
    /// <summary>Shares the room out: fixed first, then content, and the rest by parts.</summary>
    /// <param name="tracks">The tracks.</param>
    /// <param name="room">Room for all of them, without gaps.</param>
    /// <param name="natural">Width of a track's content.</param>
    public static float[] Widths(IReadOnlyList<Track> tracks, float room, Func<int, float> natural)
    {
        var widths = new float[tracks.Count];
        for (var i = 0; i < widths.Length; i++)
        {
            widths[i] = tracks[i].IsAuto ? natural(i) : tracks[i].Points;
        }

        var left = room - Sum(tracks, widths, track => !track.IsAuto);
        var wanted = Sum(tracks, widths, track => track.IsAuto);
        var narrowing = wanted > left ? Math.Max(0, left) / wanted : 1;
        var shared = Math.Max(0, left - wanted) / Math.Max(1e-6f, tracks.Sum(track => track.Parts));
        for (var i = 0; i < widths.Length; i++)
        {
            widths[i] = tracks[i].IsAuto ? widths[i] * narrowing : widths[i] + (shared * tracks[i].Parts);
        }

        return widths;
    }

    private static float Sum(IReadOnlyList<Track> tracks, float[] widths, Func<Track, bool> which) =>
        widths.Where((_, i) => which(tracks[i])).Sum();
}
