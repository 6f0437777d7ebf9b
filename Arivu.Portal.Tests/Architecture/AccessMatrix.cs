using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Architecture;

/// <summary>One line of the checked-in table: what each role is answered.</summary>
/// <param name="Method">The verb.</param>
/// <param name="Route">The endpoint's pattern.</param>
/// <param name="Try">The address that is tried, where the pattern has parameters.</param>
/// <param name="Answers">For nobody, a retailer, staff and an admin: <c>login</c>, <c>-> /path</c> or the status.</param>
public sealed record AccessRow(string Method, string Route, string Try, IReadOnlyList<string> Answers)
{
    /// <summary>The roles in the order of the columns.</summary>
    public static readonly string[] Roles = ["nobody", "retailer", "staff", "admin"];

    /// <summary>The address to ask for.</summary>
    public string Address => Try.Length > 0 ? Try : Route;
}

/// <summary>The checked-in table and the endpoints of the running portal that it must cover.</summary>
internal static class AccessMatrix
{
    /// <summary>The table's file, below the root.</summary>
    public const string File = "Arivu.Portal.Tests/Architecture/access-matrix.csv";

    /// <summary>The table: a header, then method,route,try,nobody,retailer,staff,admin; lines with # are remarks.</summary>
    public static IReadOnlyList<AccessRow> Rows { get; } =
    [
        .. Repository.Lines(File).Skip(1).Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(','))
            .Select(cells => new AccessRow(cells[0], cells[1], cells[2], cells[3..])),
    ];

    /// <summary>Every endpoint and verb of the running portal; files that the build knows are left out.</summary>
    public static IEnumerable<(string Method, string Route)> Of(TestPortal portal) => portal.Services.GetServices<EndpointDataSource>()
        .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
        .SelectMany(endpoint => MethodsOf(endpoint).Select(method => (method, Pattern(endpoint))))
        .Distinct().OrderBy(e => e.Item2, StringComparer.Ordinal).ThenBy(e => e.method, StringComparer.Ordinal);

    private static IEnumerable<string> MethodsOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods.Where(m => m != "HEAD") : ["GET"];

    private static string Pattern(RouteEndpoint endpoint) => $"/{endpoint.RoutePattern.RawText?.TrimStart('/')}";
}
