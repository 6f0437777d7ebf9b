using System.Globalization;

namespace Arivu.Portal.Tests.Load;

/// <summary>Bodies as a careful client writes them, row by row of the contract.</summary>
internal static class RequestBodies
{
    private static readonly string[] Modes = ["Upi", "Neft", "Rtgs", "Cheque", "Cash"];

    /// <summary>How the row's body is called.</summary>
    public static string ContentTypeOf(string route) => route.EndsWith("/token", StringComparison.Ordinal) ? "application/x-www-form-urlencoded" : "application/json";

    /// <summary>A body that may well be accepted; null for a row that is not known here.</summary>
    public static string? Of(string method, string route, Random chance, KnownThings known) => $"{method} {Ending(route)}" switch
    {
        "POST token" => $"grant_type=password&username=admin%40arivu.example&password={(chance.Next(2) == 0 ? "wrong" : "monsoon+mango+market")}",
        "POST orders" => Order(chance),
        "POST approve" or "POST pack" => "{}",
        "POST reject" => "{\"reason\":\"We close this week\"}",
        "POST ship" => Some(chance, "{}", "{\"vehicle\":\"TN 37 BX 1234\",\"note\":\"call first\"}", $"{{\"lines\":[{Line(chance)}]}}"),
        "POST deliver" => "{}",
        "POST cancel" => Some(chance, "{\"reason\":\"Ordered twice\"}", $"{{\"reason\":\"Too many\",\"lines\":[{Line(chance)}]}}"),
        "POST payments" => Payment(chance, known),
        "POST credit-notes" => Some(
            chance,
            $"{{\"invoice\":\"{known.Invoice(chance)}\",\"amount\":{Rupees(chance, 400)},\"amountIncludesTax\":{(chance.Next(2) == 0 ? "true" : "false")},\"reason\":\"Charged too high\"}}",
            $"{{\"invoice\":\"{known.Invoice(chance)}\",\"lines\":[{{\"sku\":\"{KnownThings.Sku(chance)}\",\"quantity\":1}}],\"reason\":\"Torn packs\"}}"),
        "POST receipts" => $"{{\"quantity\":{12 * (1 + chance.Next(40))},\"batch\":\"G-{chance.Next(50):000}\",\"manufactured\":\"2026-11-01\",\"expires\":\"2027-03-01\",\"reference\":\"GRN-{chance.Next(1000)}\",\"unitCost\":210.5}}",
        "POST adjustments" => $"{{\"quantity\":{chance.Next(5) - 3},\"batch\":\"B-001\",\"reason\":\"Counted\"}}",
        "POST products" => Product(chance),
        "PATCH products" => Some(chance, $"{{\"price\":{Rupees(chance, 400)}}}", "{\"active\":true}", "{\"reorderPoint\":20}", "{\"name\":\"Seeds Atta\"}"),
        "POST customers" => Customer(chance),
        "PATCH customers" => Some(chance, $"{{\"creditLimit\":{chance.Next(900_000)}}}", "{\"tradeName\":\"Selvam Stores\"}", "{\"paymentTerms\":\"NET15\"}", "{\"phone\":\"9840012345\"}"),
        _ => method == "GET" ? null : "{}",
    };

    /// <summary>The row's last word that is no parameter: what it does, or what it is about.</summary>
    private static string Ending(string route) => route.Split('/').Last(part => part.Length > 0 && part[0] != '{');

    private static string Order(Random chance)
    {
        var lines = string.Join(',', Enumerable.Range(0, 1 + chance.Next(3)).Select(_ => Line(chance)));
        var extra = chance.Next(6) switch
        {
            0 => ",\"price\":1,\"retailerId\":2,\"status\":\"Confirmed\",\"total\":1,\"discount\":99",
            1 => ",\"shipTo\":\"B01\",\"purchaseOrder\":\"PO/77\",\"note\":\"Ring the bell\"",
            _ => "",
        };
        return $"{{\"lines\":[{lines}]{(chance.Next(2) == 0 ? ",\"onHold\":\"accept\"" : "")}{(chance.Next(2) == 0 ? $",\"retailer\":\"{KnownThings.Shop(chance)}\"" : "")}{extra}}}";
    }

    private static string Line(Random chance) => $"{{\"sku\":\"{KnownThings.Sku(chance)}\",\"quantity\":{12 * (1 + chance.Next(3))}}}";

    private static string Payment(Random chance, KnownThings known)
    {
        var mode = Modes[chance.Next(Modes.Length)];
        var reference = mode switch { "Upi" => $"{chance.NextInt64(100_000_000_000, 999_999_999_999)}", "Cheque" => $"{chance.Next(100_000, 999_999)}", "Cash" => "", _ => $"UTR{chance.NextInt64(1_000_000_000, 9_999_999_999)}" };
        var parts = chance.Next(3) == 0 ? $",\"allocations\":[{{\"invoice\":\"{known.Invoice(chance)}\",\"amount\":{Rupees(chance, 300)}}}]" : "";
        return $"{{\"retailer\":\"{KnownThings.Shop(chance)}\",\"amount\":{Rupees(chance, 9000)},\"mode\":\"{mode}\",\"reference\":\"{reference}\",\"receivedOn\":\"2026-11-22\"{parts}}}";
    }

    private static string Product(Random chance) =>
        $"{{\"sku\":\"GEN-{chance.Next(1000):000}\",\"name\":\"Made up {chance.Next(1000)}\",\"category\":\"Flours\",\"packSize\":\"1 kg\",\"caseSize\":12,\"minimumQuantity\":12,\"orderMultiple\":12,\"mrp\":480,\"price\":384,\"gstRate\":5,\"hsn\":\"11029090\",\"shelfLifeDays\":120,\"active\":true}}";

    private static string Customer(Random chance) =>
        $"{{\"tradeName\":\"Made Up {chance.Next(1000)}\",\"legalName\":\"Made Up Stores\",\"category\":\"kirana\",\"address1\":\"1 New Street\",\"city\":\"Coimbatore\",\"stateCode\":\"33\",\"pincode\":\"641001\",\"contactName\":\"M. Kumar\",\"email\":\"made{chance.Next(100_000)}@example.com\",\"phone\":\"9840012345\",\"paymentTerms\":\"NET15\",\"creditLimit\":40000}}";

    private static string Rupees(Random chance, int most) => (chance.Next(1, most * 100) / 100m).ToString(CultureInfo.InvariantCulture);

    private static string Some(Random chance, params string[] among) => among[chance.Next(among.Length)];
}
