namespace Arivu.Portal.Accounts;

/// <summary>The address that links in letters begin with.</summary>
internal static class PublicOrigin
{
    private const string ByDefault = "http://localhost:5080";

    /// <summary><c>Portal:PublicUrl</c>, else the first address the portal listens on, without a closing slash.</summary>
    public static string Of(IConfiguration settings)
    {
        var listens = (settings["Urls"] ?? "").Split(';')[0];
        var named = settings["Portal:PublicUrl"] is { Length: > 0 } url ? url
            : Uri.TryCreate(listens, UriKind.Absolute, out _) ? listens
            : ByDefault;
        return named.TrimEnd('/');
    }
}
