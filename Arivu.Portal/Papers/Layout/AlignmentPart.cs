namespace Arivu.Portal.Papers.Layout;

internal static class AlignmentPart
{
    extension(Alignment alignment)
    {
        /// <summary>The part of the spare room that lies before what is aligned: 0, a half or 1.</summary>
        public float Part => (int)alignment / 2f;
    }
}
