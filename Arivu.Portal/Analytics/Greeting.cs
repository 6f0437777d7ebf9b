using Arivu.Portal.Kernel;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Analytics;

/// <summary>How a home page says hello.</summary>
internal static class Greeting
{
    private const int Noon = 12;
    private const int Evening = 17;

    /// <summary>By the hour in India.</summary>
    /// <param name="T">The room's words.</param>
    /// <param name="clock">What time it is.</param>
    /// <param name="name">The person's first name, or the store's name.</param>
    public static string To(IStringLocalizer<AnalyticsWords> T, TimeProvider clock, string name) => (clock.Now() + IndianTime.Offset).Hour switch
    {
        < Noon => T["Good morning, {0}", name],
        < Evening => T["Good afternoon, {0}", name],
        _ => T["Good evening, {0}", name],
    };
}
