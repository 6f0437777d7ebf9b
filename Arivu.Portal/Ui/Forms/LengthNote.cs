using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Ui.Forms;

/// <summary>How much room is left, said only when it matters.</summary>
internal static class LengthNote
{
    /// <summary>Null until four fifths are full.</summary>
    public static string? Say(IStringLocalizer words, int length, int? most) =>
        most is { } limit && length * 5 >= limit * 4 ? words["{0} of {1} characters", length, limit].Value : null;
}
