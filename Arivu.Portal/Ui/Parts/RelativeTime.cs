using Arivu.Portal.Kernel;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Ui.Parts;

/// <summary>How long ago, in the words a person would use.</summary>
internal static class RelativeTime
{
    /// <summary>12 min ago; today, 2:15 pm; 22 Nov, 2:15 pm; 22 Nov 2025 for another year.</summary>
    /// <param name="words">The translator.</param>
    /// <param name="utc">The instant, in UTC.</param>
    /// <param name="now">Now, in UTC.</param>
    public static string Say(IStringLocalizer words, DateTime utc, DateTime now)
    {
        var minutes = (int)Math.Floor((now - utc).TotalMinutes);
        if (minutes is > -60 and < 60)
        {
            return minutes switch
            {
                0 => words["just now"],
                > 0 => words["{0} min ago", minutes],
                _ => words["in {0} min", -minutes],
            };
        }

        var date = IndianTime.BusinessDate(utc);
        var time = utc.ToIstTimeText();
        var today = IndianTime.BusinessDate(now);
        return (date.DayNumber - today.DayNumber) switch
        {
            0 => words["today, {0}", time],
            -1 => words["yesterday, {0}", time],
            1 => words["tomorrow, {0}", time],
            _ when date.Year == today.Year => $"{date.ToShortText()}, {time}",
            _ => date.ToText(),
        };
    }
}
