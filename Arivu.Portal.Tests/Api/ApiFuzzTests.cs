using System.Text;
using CsCheck;

namespace Arivu.Portal.Tests.Api;

/// <summary>Whatever is sent, the portal answers and never breaks.</summary>
public sealed class ApiFuzzTests(ApiBench bench) : IClassFixture<ApiBench>
{
    private const int Requests = 600;

    private static readonly string[] Members =
    [
        "sku", "name", "category", "packSize", "caseSize", "minimumQuantity", "orderMultiple", "mrp", "price", "gstRate", "hsn", "gstConditions", "netQuantity", "shelfLifeDays",
        "minimumDispatchDays", "ean13", "description", "active", "reason", "quantity", "batch", "manufactured", "expires", "reference", "unitCost", "code", "tradeName", "legalName",
        "gstin", "gstCategory", "address1", "city", "stateCode", "pincode", "contactName", "email", "phone", "paymentTerms", "creditLimit", "region",
    ];

    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1", "12", "2147483647", "-2147483648", "9223372036854775807", "1e308", "1e-308", "0.001", "99999999999.99", "\"\"", "\"12\"", "\"Flours\"", "\"AF-FLR-002\"",
        "\"NET15\"", "\"Kirana\"", "\"33\"", "\"641001\"", "\"19019090\"", "\"500 g\"", "\"99999 x 999999 kg\"", "\"2026-11-16\"", "\"0001-01-01\"", "\"9999-12-31\"", "\"2026-02-30\"", "\"a\\u0000b\"", "\"\\ud800\"",
        "\"\\u202e\\u0007\"", "\"' OR 1=1 --\"", "\"<script>alert(1)</script>\"", "\"அரிவு उत्पाद 🌾\"", "[]", "[null]", "{}", "[[[[]]]]", "{\"a\":{\"b\":1}}", "NaN", "\"33ZZZPS1001B1ZY\"", "\"a@b.in\"",
    ];

    // A letter of two UTF-16 units, half of it beyond a length at which texts are cut or refused.
    private static readonly Gen<string> Crossing = Gen.Select(Of(20, 24, 40, 60, 100, 120, 200, 500), Gen.Int[-2, 1])
        .Select((length, off) => $"{new string('x', length + off)}🌾🌾");

    private static readonly Gen<string> Text = Gen.OneOf(
        Of(Values.Select(v => v.Trim('"')).ToArray()), Gen.String[0, 30], Gen.Const(new string('x', 5000)), Crossing, Of("page=-1", "%ED%A0%80", "../..", "R001", "AF-FLR-002"));

    private static readonly Gen<string> Body = Gen.OneOf(
        Gen.Select(Of(Members), Gen.OneOf(Of(Values), Crossing.Select(text => $"\"{text}\""))).Array[0, 12].Select(pairs => $"{{{string.Join(',', pairs.Select(p => $"\"{p.Item1}\":{p.Item2}"))}}}"),
        Of(Values),
        Gen.String[0, 60]);

    private static readonly Gen<string> Path = Gen.Select(
        Of("products", "customers", "inventory"), Text, Of("", "/receipts", "/adjustments", "/x"), Of("search", "category", "region", "page", "pageSize"), Text,
        (room, id, act, name, value) => $"{room}/{Uri.EscapeDataString(Clean(id))}{act}?{name}={Uri.EscapeDataString(Clean(value))}");

    [Fact]
    public async Task No_request_breaks_the_portal()
    {
        var admin = await bench.CallerAsync("admin");

        await Gen.Select(Of("GET", "POST", "PATCH", "DELETE"), Gen.OneOf(Path, Of("products", "customers", "token")), Body).SampleAsync(async (method, path, body) =>
        {
            using var content = method is "GET" ? null : new StringContent(Clean(body), Encoding.UTF8, "application/json");
            var answer = await admin.SendAsync(new HttpMethod(method), path, content);
            Assert.True(answer.Code < 500, $"{method} {path} {body}: {answer.Code} {answer.Text}");
        }, iter: Requests, threads: 2);

        Assert.DoesNotContain(bench.Portal.Log.Lines, line => line.Text.Contains("A request to the API broke", StringComparison.Ordinal));
    }

    private static Gen<T> Of<T>(params T[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    // The client itself cannot send half a surrogate pair; whole ones stay.
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar));
}
