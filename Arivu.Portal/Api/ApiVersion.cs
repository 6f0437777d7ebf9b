using System.Globalization;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Api;

/// <summary>The version of a thing that can be edited: the answer's <c>ETag</c> says it, the next request's <c>If-Match</c> may ask for it.</summary>
public static class ApiVersion
{
    /// <summary>Tells the caller which version this is.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="version"><see cref="Aggregate.Version"/>.</param>
    public static void ShowVersion(this HttpResponse response, int version) => response.Headers.ETag = TagOf(version);

    /// <summary>Goes on when the caller asked for no version or for this one.</summary>
    /// <param name="ifMatch">The header If-Match, as it came: one tag, several, or a star.</param>
    /// <param name="version">The version that stands.</param>
    /// <exception cref="EditedByAnotherException">The caller saw another version.</exception>
    public static void MustMatch(string? ifMatch, int version)
    {
        var tags = (ifMatch ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (tags.Length > 0 && !Array.Exists(tags, tag => tag == "*" || tag == TagOf(version) || tag == $"W/{TagOf(version)}"))
        {
            throw new EditedByAnotherException();
        }
    }

    private static string TagOf(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
}
