using System.Text.Json;

namespace Arivu.Portal.Api;

/// <summary>What the fields of a draft are called in the body of a request.</summary>
/// <param name="Names">By the draft's property; others are the same with a small letter.</param>
internal sealed record ApiFields(IReadOnlyDictionary<string, string> Names)
{
    private static readonly ApiFields Same = new(new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>The names of the endpoint that a request reached.</summary>
    public static ApiFields Of(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<ApiFields>() ?? Same;

    /// <summary>Messages by member of the body; those of two properties that are one member there stand together.</summary>
    public Dictionary<string, string[]> Rename(IReadOnlyDictionary<string, string[]> errors) => errors
        .GroupBy(error => NameOf(error.Key), StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.SelectMany(error => error.Value).Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

    // A header keeps its spelling.
    private string NameOf(string property) =>
        Names.TryGetValue(property, out var member) ? member
        : property.Contains('-', StringComparison.Ordinal) ? property
        : string.Join('.', property.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
}
