using System.Text;

namespace Arivu.Portal.Tests.Load;

/// <summary>A request that a machine made up.</summary>
/// <param name="Who">admin, staff, owner, other, nobody or forged.</param>
/// <param name="Method">The verb.</param>
/// <param name="Route">The endpoint's pattern, for counting.</param>
/// <param name="Address">Path and query below /api/v1/, as they are sent.</param>
/// <param name="Body">What is sent; null is nothing.</param>
/// <param name="ContentType">How the body is called.</param>
/// <param name="Headers">More headers.</param>
internal sealed record MadeRequest(string Who, string Method, string Route, string Address, string? Body, string ContentType, IReadOnlyList<(string Name, string Value)> Headers)
{
    private const int MostShown = 400;

    /// <summary>The body for a client; null when nothing is sent.</summary>
    public HttpContent? ToContent()
    {
        if (Body is null)
        {
            return null;
        }

        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Body));
        content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        return content;
    }

    /// <summary>Enough to send it again.</summary>
    public override string ToString() =>
        $"{Who}: {Method} {Short(Address)} [{string.Join("; ", Headers.Select(h => $"{h.Name}: {Short(h.Value)}"))}] {ContentType} {Short(Body ?? "(nothing)")}";

    private static string Short(string text) => text.Length > MostShown ? $"{text[..MostShown]}… ({text.Length})" : text;
}
