using System.Text.RegularExpressions;

namespace Arivu.Portal.Tests.Load;

/// <summary>Makes requests up: of every row of the API, by everybody, mostly almost right. A thing that is wrong all over is refused at the door and proves little.</summary>
/// <param name="chance">Where luck comes from.</param>
/// <param name="rows">Verb and pattern of each endpoint.</param>
/// <param name="known">What stands in the portal by now.</param>
internal sealed partial class RequestMaker(Random chance, IReadOnlyList<(string Method, string Route)> rows, KnownThings known)
{
    private const string Root = "/api/v1/";
    private static readonly string[] People = ["admin", "admin", "admin", "admin", "admin", "admin", "staff", "staff", "staff", "owner", "owner", "owner", "other", "nobody", "forged"];
    private static readonly string[] Busy = ["/orders/", "/approve", "/pack", "/ship", "/deliver", "/credit-notes/", "/payments/"];
    private static readonly string[] Queries = ["page", "pageSize", "search", "status", "retailer", "from", "to", "groupBy", "category", "region", "order", "copy", "strange"];

    // Rows that others live on come more often: without orders nothing is packed, without invoices nothing is credited.
    private readonly List<(string Method, string Route)> _rows =
        [.. rows, .. rows.Where(row => row.Method == "POST").SelectMany(row => Enumerable.Repeat(row, Array.FindAll(Busy, row.Route.EndsWith).Length * 2))];

    /// <summary>The next request.</summary>
    public async Task<MadeRequest> NextAsync()
    {
        var (method, route) = Pick(_rows);
        var address = (await FilledAsync(route))[Root.Length..] + (method == "GET" ? Query() : "");
        var body = method == "GET" ? null : Body(method, route);
        return new MadeRequest(Pick(People), method, $"{method} {route}", address, body, Often(96) ? RequestBodies.ContentTypeOf(route) : Pick(Nonsense.ContentTypes), Headers(method));
    }

    private string? Body(string method, string route) => chance.Next(100) switch
    {
        < 3 => Pick(Nonsense.Bodies),
        < 5 => null,
        _ => RequestBodies.Of(method, route, chance, known) is { } right ? (Often(60) ? right : Spoilt(right)) : Pick(Nonsense.Bodies),
    };

    // A value, a name or a bracket is replaced, once or several times.
    private string Spoilt(string body)
    {
        for (var times = 1 + chance.Next(3); times > 0; times--)
        {
            var values = Value().Matches(body);
            if (values.Count == 0)
            {
                return body;
            }

            var value = values[chance.Next(values.Count)].Groups["value"];
            body = chance.Next(10) switch
            {
                0 => body.Insert(value.Index, $"{Pick(Nonsense.Json)},\"price\":"),
                1 => body.Replace(value.Value, Pick(Nonsense.Json), StringComparison.Ordinal),
                2 => body[..value.Index],
                _ => body.Remove(value.Index, value.Length).Insert(value.Index, Pick(Nonsense.Json)),
            };
        }

        return body;
    }

    private string Query()
    {
        var asked = Enumerable.Range(0, chance.Next(4)).Select(_ => Pick(Queries)).Select(name => $"{name}={(Often(60) ? KnownThings.Query(name, chance) : Pick(Nonsense.Query))}").ToList();
        return asked.Count == 0 ? "" : $"?{string.Join('&', asked)}";
    }

    private async Task<string> FilledAsync(string route)
    {
        var filled = route;
        foreach (Match place in Place().Matches(route))
        {
            filled = filled.Replace(place.Value, Often(93) ? await known.PartAsync(route, chance) : Pick(Nonsense.Address), StringComparison.Ordinal);
        }

        return filled;
    }

    private List<(string Name, string Value)> Headers(string method)
    {
        var headers = new List<(string Name, string Value)>();
        if (method == "POST" && Often(80))
        {
            headers.Add(("Idempotency-Key", chance.Next(10) switch { 0 => Pick(Nonsense.Headers), 1 or 2 => $"again-{chance.Next(20)}", _ => $"key-{Guid.NewGuid():N}" }));
        }

        if (method is "PATCH" or "GET" && Often(30))
        {
            headers.Add((Pick(["If-Match", "If-None-Match", "Range", "Accept-Language"]), Pick(Nonsense.Headers)));
        }

        if (Often(5))
        {
            headers.Add(("Accept", Pick(["text/html", "application/xml", "image/png", "*/*", "nonsense"])));
        }

        return headers;
    }

    private bool Often(int percent) => chance.Next(100) < percent;

    private T Pick<T>(IReadOnlyList<T> among) => among[chance.Next(among.Count)];

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.None, 1000)]
    private static partial Regex Place();

    // What stands after a colon, a bracket or a comma: a text, a number, a word, or a whole list or object without another in it.
    [GeneratedRegex("""(?<=[:\[,])(?<value>"(\\.|[^"\\])*"(?!\s*:)|-?[0-9][^,\]}]*|true|false|null|\{[^{}\[\]]*\}|\[[^\[\]]*\])""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Value();
}
