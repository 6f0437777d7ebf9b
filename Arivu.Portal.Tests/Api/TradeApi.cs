using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Arivu.Portal.Tests.Orders;

namespace Arivu.Portal.Tests.Api;

/// <summary>A trading portal and those who ask its API: admin, staff, owner (R001), other (R002) and nobody.</summary>
public sealed class TradeApi : IAsyncDisposable
{
    /// <summary>Everybody.</summary>
    public static readonly string[] People = ["admin", "staff", "owner", "other", "nobody"];

    private readonly ApiBench _bench = new();

    /// <summary>The same portal as a bench of the trade.</summary>
    public TradeBench Trade => field ??= new TradeBench { Portal = _bench.Portal };

    /// <summary>One request.</summary>
    /// <param name="who">One of <see cref="People"/>.</param>
    /// <param name="method">The verb.</param>
    /// <param name="path">Below /api/v1/.</param>
    /// <param name="body">What is sent: an object, JSON as text, or nothing.</param>
    /// <param name="key">The Idempotency-Key.</param>
    public async Task<ApiReply> AskAsync(string who, string method, string path, object? body = null, string? key = null)
    {
        (string, string)[] headers = key is null ? [] : [("Idempotency-Key", key)];
        var json = body as string ?? JsonSerializer.Serialize(body, JsonSerializerOptions.Web);
        using var content = body is null ? null : new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        return await (await _bench.CallerAsync(who)).SendAsync(new HttpMethod(method), path, content, headers);
    }

    /// <summary>Reads.</summary>
    public Task<ApiReply> GetAsync(string who, string path) => AskAsync(who, "GET", path);

    /// <summary>Writes.</summary>
    public Task<ApiReply> PostAsync(string who, string path, object? body = null, string? key = null) => AskAsync(who, "POST", path, body, key);

    /// <summary>An order of the owner's, as the API answers it.</summary>
    public async Task<JsonElement> PlacedAsync(params (string Sku, int Quantity)[] lines) =>
        (await PostAsync("owner", "orders", new { lines = lines.Select(l => new { sku = l.Sku, quantity = l.Quantity }) })).Must(201).Json;

    /// <summary>An order of the owner's that stands and may be packed.</summary>
    /// <returns>Its number.</returns>
    public async Task<string> ConfirmedAsync(params (string Sku, int Quantity)[] lines)
    {
        var placed = await PlacedAsync(lines);
        var order = placed.Text("number");
        return placed.Text("status") == "Confirmed" ? order : (await PostAsync("admin", $"orders/{order}/approve")).Must(200).Json.Text("number");
    }

    /// <summary>An order of the owner's that was shipped, its invoice standing.</summary>
    /// <returns>Its number and its invoice's.</returns>
    public async Task<(string Order, string Invoice)> ShippedAsync(params (string Sku, int Quantity)[] lines)
    {
        var order = await ConfirmedAsync(lines);
        (await PostAsync("staff", $"orders/{order}/pack")).Must(200);
        (await PostAsync("staff", $"orders/{order}/ship")).Must(200);
        return (order, await InvoiceOfAsync(order));
    }

    /// <summary>The number of the order's invoice, once it stands.</summary>
    public async Task<string> InvoiceOfAsync(string order)
    {
        string? invoice = null;
        await Until.TrueAsync(async () => (invoice = (await GetAsync("admin", $"orders/{order}")).Must(200).Json.Items("invoices").Select(n => n.GetString()).FirstOrDefault()) is not null, "An invoice");
        return invoice!;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Trade.DisposeAsync();
}

/// <summary>Reads out of answers.</summary>
internal static class ReplyReading
{
    extension(ApiReply reply)
    {
        /// <summary>Where the new thing is.</summary>
        public string? Location => reply.Headers.Location?.OriginalString;
    }

    /// <summary>Holds that it was answered so; otherwise says what was.</summary>
    public static ApiReply Must(this ApiReply reply, int status)
    {
        Assert.True(reply.Code == status, $"{reply.Code}, not {status}: {reply.Text}");
        return status < 400 ? reply : reply.MustBeProblem(status);
    }

    /// <summary>Holds that it is a refusal of this kind.</summary>
    public static ApiReply MustRefuse(this ApiReply reply, int status, string code)
    {
        Assert.Equal(code, reply.Must(status).ProblemCode);
        return reply;
    }

    public static string Text(this JsonElement json, string name) => json.GetProperty(name).GetString()!;

    public static decimal Rupees(this JsonElement json, string name) => json.GetProperty(name).GetDecimal();

    public static int Number(this JsonElement json, string name) => json.GetProperty(name).GetInt32();

    public static IReadOnlyList<JsonElement> Items(this JsonElement json, string name) => [.. json.GetProperty(name).EnumerateArray()];

    /// <summary>A number as an address writes it.</summary>
    public static string InAddress(this string number) => number.Replace('/', '-');

    /// <summary>A day as JSON writes it.</summary>
    public static string InJson(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
