namespace Arivu.Portal.Tests.Load;

/// <summary>What clients send by mistake or on purpose where something sensible belongs, as raw JSON, in addresses and in headers.</summary>
internal static class Nonsense
{
    private static readonly string Long = new('x', 20_000);

    // Letters of two UTF-16 units, half of one beyond a length at which texts are cut or refused.
    private static readonly string[] Crossing = [.. new[] { 40, 100, 200, 500 }.SelectMany(length => new[] { length - 1, length - 2 }).Select(before => $"{new string('x', before)}🌾🌾")];

    /// <summary>Values as they stand in JSON, some of which no JSON may hold.</summary>
    public static readonly string[] Json =
    [
        "null", "true", "{}", "[]", "[null]", "[[]]", "\"\"", "\"   \"", "\"a\\u0000b\"", "\"\\u0000\"", "\"\\ud800\"", "\"x\\udc00y\"", "\"\\ud83d\\ude00\"", "\"\\u202e\\u200f\"",
        "0", "-0", "-1", "1.5", "0.001", "100.005", "-12", "1e2", "1e400", "-1e400", "1e-400", "2147483647", "2147483648", "-2147483648", "9223372036854775807", "9223372036854775808",
        "92233720368547758.08", "99999999999999999999999999999999", "79228162514264337593543950335", "0000012", "NaN", "\"NaN\"", "\"Infinity\"", "\"12\"", "\"1,200.50\"", "\"0x10\"",
        "\"2026-13-45\"", "\"2026-02-30\"", "\"0001-01-01\"", "\"9999-12-31\"", "\"2026-11-22T10:00:00Z\"", "\"tomorrow\"", "\"Unknown\"", "\"0\"", "\"99\"", "\"upi,cash\"",
        "\"' OR 1=1 --\"", "\"<script>alert(1)</script>\"", "\"=1+1\"", "\"..\\/..\\/etc\"", $"\"{Long}\"", $"{Deep(60)}", $"{Deep(4000)}", "{\"a\":{\"b\":[1,{\"c\":null}]}}", "'single'", "undefined",
        .. Crossing.Select(text => $"\"{text}\""),
    ];

    /// <summary>Whole bodies that are no request.</summary>
    public static readonly string[] Bodies =
        ["", " ", "null", "[]", "\"\"", "1", "{", "{\"lines\":", "{\"lines\":[{\"sku\":\"A\",\"quantity\":1}", "{}{}", "\uFEFF{}", "\0", "<xml/>", "a=b&c=d", "{\"lines\":[],\"lines\":null}", "{\"\":1}", Deep(70_000)];

    /// <summary>Parts of an address's path, written as they are sent. A server refuses U+0000 there before the portal hears of it.</summary>
    public static readonly string[] Address =
        ["%ED%A0%80", "%FF%FE", "%F0%9F%98%80", "..%2F..%2Fetc", "%2e%2e", "'", "%22", "%3Cscript%3E", "null", "-1", "0", "999999999999999999999", "1e9", "NaN", "2026-02-30", "0001-01-01", "9999-12-31",
         "SO-2627-999999", "ARV-0000-000000", "%20", "%25", "%2B", "%2F", "SO-2627-000001%2Fpdf", new string('y', 3000), "Unknown", "true", "[]", "%D9%A1%D9%A2",
         .. Crossing.Select(Uri.EscapeDataString)];

    /// <summary>Values in an address's query, written as they are sent.</summary>
    public static readonly string[] Query = ["%00", "a%00b", "", "a&page=1&page=2", .. Address];

    /// <summary>Values of headers.</summary>
    public static readonly string[] Headers = ["", " ", "a", new string('k', 101), new string('k', 5000), "\"", "\"\"", "W/\"1\"", "*", "\"999999999999999999999\"", "a\0b", "é", "key with spaces", "a,b", "\"-1\"", "1"];

    /// <summary>How a body may be called.</summary>
    public static readonly string[] ContentTypes = ["text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json; charset=utf-16", "application/json; charset=nonsense", "application/json; charset=utf-7", "application/json; charset=", "application/problem+json", "nonsense", ""];

    private static string Deep(int levels) => new string('[', levels) + new string(']', levels);
}
