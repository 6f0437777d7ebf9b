namespace Arivu.Portal.Api;

/// <summary>How callers of the API say who they are; the accounts room knows the scheme.</summary>
public static class ApiScheme
{
    /// <summary>The authentication scheme. Cookies count for nothing on these addresses, so no other site's page can use them.</summary>
    public const string Name = "Bearer";

    /// <summary>Whether a request is one of the API.</summary>
    public static bool IsApi(HttpContext http) => http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
}
