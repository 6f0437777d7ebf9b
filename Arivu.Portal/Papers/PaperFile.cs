using Microsoft.Net.Http.Headers;

namespace Arivu.Portal.Papers;

/// <summary>A finished paper, ready to be sent.</summary>
/// <param name="Name">The file's name: ARV-2627-000123.pdf.</param>
/// <param name="Bytes">The PDF.</param>
public sealed record PaperFile(string Name, byte[] Bytes)
{
    /// <summary>How a PDF is called on the web.</summary>
    public const string ContentType = "application/pdf";

    /// <summary>The answer to whoever asked: shown in the browser, or kept as a file when the address says <c>?download</c>.</summary>
    public IResult ToAnswer(HttpContext http)
    {
        var disposition = new ContentDispositionHeaderValue(http.Request.Query.ContainsKey("download") ? "attachment" : "inline");
        disposition.SetHttpFileName(Name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.CacheControl = "private, no-cache";
        return Results.Bytes(Bytes, ContentType, entityTag: new EntityTagHeaderValue($"\"{PaperHash.Of(Bytes)}\""));
    }
}
