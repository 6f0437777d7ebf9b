using System.Text.Json;
using System.Text.Json.Serialization;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Api;

/// <summary>How the API reads and writes JSON. No page speaks JSON by itself, so these options stand for the whole portal.</summary>
public static class ApiJson
{
    /// <summary>Small first letters, kinds by their names, money as rupees, numbers as numbers; members that nobody knows are left aside.</summary>
    public static void Shape(JsonSerializerOptions json)
    {
        json.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        json.NumberHandling = JsonNumberHandling.Strict;
        json.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false));
        json.Converters.Add(new RupeesJson());
        json.Converters.Add(new ApiText());
    }
}

/// <summary>A value that can be read and still cannot stand; the message is for the caller.</summary>
internal sealed class UnfitValueException(string message) : JsonException(message);

/// <summary>Money as a number of rupees, written with two decimals.</summary>
internal sealed class RupeesJson : JsonConverter<Money>
{
    /// <summary>The most rupees of one value: a thousand crore, far above any price or bill and far below what paise can hold.</summary>
    internal const decimal Most = 10_000_000_000m;

    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.Number)
        {
            throw new UnfitValueException("Write rupees as a number, such as 1250.50");
        }

        if (!reader.TryGetDecimal(out var rupees) || Math.Abs(rupees) > Most)
        {
            throw new UnfitValueException("This is more money than the portal can count");
        }

        return decimal.Round(rupees, 2) == rupees ? Money.FromRupees(rupees) : throw new UnfitValueException("Rupees have at most two decimals");
    }

    // Adding a zero with two decimals keeps both of them on paper: 1250 is written 1250.00.
    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Rupees + 0.00m);
}

/// <summary>Text without U+0000, which not every database can keep.</summary>
internal sealed class ApiText : JsonConverter<string>
{
    internal const string NoNul = "Remove the character U+0000";

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.String)
        {
            throw new UnfitValueException("Write this as text between quotation marks");
        }

        var text = reader.GetString()!;
        return text.Contains('\0', StringComparison.Ordinal) ? throw new UnfitValueException(NoNul) : text;
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString()!;

    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WritePropertyName(value);
}
