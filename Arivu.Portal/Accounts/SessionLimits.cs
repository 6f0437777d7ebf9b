using System.Globalization;
using System.Security.Claims;

namespace Arivu.Portal.Accounts;

/// <summary>How long a sign-in lasts (OWASP ASVS 5.0, 7.3): by idleness and, whatever happens, from its beginning.</summary>
internal static class SessionLimits
{
    /// <summary>Without a request or an act this long, a sign-in that nobody asked to keep is over.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(8);

    /// <summary>A sign-in that was asked to be kept: at most this long, idle or not.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>Whether the sign-in began too long ago.</summary>
    public static bool IsOver(ClaimsPrincipal person, DateTimeOffset now)
    {
        var since = person.FindFirstValue(PortalSignIn.SinceClaim);
        var began = long.TryParse(since, CultureInfo.InvariantCulture, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : DateTimeOffset.MinValue;
        return now - began > (IsKept(person) ? Kept : Longest);
    }

    /// <summary>Whether nobody did anything for too long.</summary>
    /// <param name="person">Whose sign-in.</param>
    /// <param name="quiet">Since the last act.</param>
    public static bool IsIdle(ClaimsPrincipal person, TimeSpan quiet) => !IsKept(person) && quiet > Idle;

    private static bool IsKept(ClaimsPrincipal person) => person.HasClaim(PortalSignIn.KeptClaim, "true");
}
