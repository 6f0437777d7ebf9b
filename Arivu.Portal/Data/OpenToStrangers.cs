namespace Arivu.Portal.Data;

/// <summary>How careful the portal must be.</summary>
public static class OpenToStrangers
{
    /// <summary>
    /// Whether strangers may reach it: everywhere but on a developer's machine and in the tests. Cookies are bound to
    /// HTTPS, demo data is out and the guards hold; a misspelt environment is on the careful side.
    /// </summary>
    public static bool IsOpenToStrangers(this IHostEnvironment host) => !host.IsDevelopment() && !host.IsEnvironment("Testing");
}
