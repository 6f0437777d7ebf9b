namespace Arivu.Portal.Accounts;

/// <summary>Where a person goes after signing in: within this portal, whatever the address line says.</summary>
public static class ReturnUrl
{
    /// <summary>The address when it is a path of this portal, else the start page. <c>//evil</c>, <c>/\evil</c> and <c>javascript:</c> are not.</summary>
    public static string Safe(string? asked) => Stay(asked) is var path && path.StartsWith("/account/lo", StringComparison.OrdinalIgnoreCase) ? "/" : path;

    /// <summary>As <see cref="Safe"/>, where the sign-in page itself is a place to stay at.</summary>
    public static string Stay(string? asked) => asked is ['/', ..] && !(asked.Length > 1 && asked[1] is '/' or '\\') && !asked.Any(char.IsControl) ? asked : "/";
}
