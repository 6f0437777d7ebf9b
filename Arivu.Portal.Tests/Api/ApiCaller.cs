using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Arivu.Portal.Tests.Api;

/// <summary>A program that calls the API; it keeps no cookies and follows no redirect.</summary>
public sealed class ApiCaller(TestPortal portal) : IDisposable
{
    private readonly HttpClient _client = portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });

    /// <summary>The access token it sends; null for none.</summary>
    public string? Token { get; set; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Asks for tokens and uses them from now on.</summary>
    /// <returns>The refresh token.</returns>
    public async Task<string> SignInAsync(string email, string password, string? otp = null)
    {
        var answer = await FormAsync(("grant_type", "password"), ("username", email), ("password", password), ("otp", otp));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Token = answer.Json.GetProperty("access_token").GetString();
        return answer.Json.GetProperty("refresh_token").GetString()!;
    }

    /// <summary>Sends a form to <c>/api/v1/token</c>; fields without a value are left out.</summary>
    public async Task<ApiReply> FormAsync(params (string Name, string? Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Where(f => f.Value is not null).Select(f => KeyValuePair.Create(f.Name, f.Value!)));
        return await SendAsync(HttpMethod.Post, "token", content);
    }

    /// <summary>Reads.</summary>
    /// <param name="path">Below /api/v1/, query included.</param>
    public Task<ApiReply> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    /// <summary>Sends a body to be taken in.</summary>
    /// <param name="path">Below /api/v1/.</param>
    /// <param name="body">An object, or JSON as text, which is sent as it is.</param>
    /// <param name="headers">More headers.</param>
    public Task<ApiReply> PostAsync(string path, object body, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Post, path, Json(body), headers);

    /// <summary>Sends a change.</summary>
    /// <param name="path">Below /api/v1/.</param>
    /// <param name="body">An object, or JSON as text, which is sent as it is.</param>
    /// <param name="headers">More headers.</param>
    public Task<ApiReply> PatchAsync(string path, object body, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Patch, path, Json(body), headers);

    /// <summary>Sends anything.</summary>
    public async Task<ApiReply> SendAsync(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri($"/api/v1/{path}", UriKind.Relative)) { Content = content };
        if (Token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        }

        foreach (var (name, value) in headers)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        }

        using var answer = await _client.SendAsync(request, Cancel);
        return new ApiReply(answer.StatusCode, answer.Headers, answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsByteArrayAsync(Cancel));
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    private static StringContent Json(object body) => new(body as string ?? JsonSerializer.Serialize(body, JsonSerializerOptions.Web), Encoding.UTF8, "application/json");
}

/// <summary>What came back.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Headers">Its headers.</param>
/// <param name="MediaType">What the body is.</param>
/// <param name="Bytes">The body.</param>
public sealed record ApiReply(HttpStatusCode Status, HttpResponseHeaders Headers, string? MediaType, byte[] Bytes)
{
    /// <summary>The status as a number.</summary>
    public int Code => (int)Status;

    /// <summary>The body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes);

    /// <summary>The body as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Bytes).RootElement;

    /// <summary>The end of a problem's type, such as wrong-state.</summary>
    public string ProblemCode => Json.GetProperty("type").GetString()!.Split('/')[^1];

    /// <summary>The fields that a problem names, sorted.</summary>
    public IReadOnlyList<string> Faults => Json.TryGetProperty("errors", out var errors) ? [.. errors.EnumerateObject().Select(e => e.Name).Order(StringComparer.Ordinal)] : [];

    /// <summary>The names of the body's members, sorted.</summary>
    public IReadOnlyList<string> Members => [.. Json.EnumerateObject().Select(e => e.Name).Order(StringComparer.Ordinal)];

    /// <summary>One header's value.</summary>
    public string Header(string name) => Assert.Single(Headers.GetValues(name));

    /// <summary>Holds a refusal to its shape: problem+json with its status, a trace id and no stack.</summary>
    public ApiReply MustBeProblem(int status)
    {
        Assert.True(Code == status, $"{Code}, not {status}: {Text}");
        Assert.Equal("application/problem+json", MediaType);
        Assert.Equal(status, Json.GetProperty("status").GetInt32());
        Assert.NotEmpty(Json.GetProperty("traceId").GetString()!);
        Assert.DoesNotContain(" at Arivu.", Text, StringComparison.Ordinal);
        return this;
    }
}
