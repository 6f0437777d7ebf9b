using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Api;

/// <summary>Each row of the trade, asked by everybody about the owner's things.</summary>
public sealed class TradeRolesTests : IAsyncLifetime
{
    // Verb, path, body; then what admin, staff, owner, other and nobody are answered. {o} is an order on the road, {h} a held
    // one, {c} a confirmed one, {p} one being packed, {i} an invoice, {n} a credit note, {r} a receipt; reads come first.
    private const string Table = """
        GET|orders||200 200 200 200 401
        GET|orders/{o}||200 200 200 404 401
        GET|orders/SO-2627-999999||404 404 404 404 401
        GET|invoices||200 200 200 200 401
        GET|invoices/{i}||200 200 200 404 401
        GET|invoices/{i}/pdf||200 200 200 404 401
        GET|credit-notes/{n}||200 200 200 404 401
        GET|credit-notes/{n}/pdf||200 200 200 404 401
        GET|payments/{r}||200 200 200 404 401
        GET|reports/sales||200 403 403 403 401
        POST|orders|{"lines":[]}|400 400 400 400 401
        POST|orders/{h}/approve|{}|- - 403 403 401
        POST|orders/{h}/reject|{"reason":"r"}|- - 403 403 401
        POST|orders/{c}/pack|{}|- - 403 403 401
        POST|orders/{p}/ship|{}|- - 403 403 401
        POST|orders/{o}/deliver|{}|- - 403 403 401
        POST|orders/{h}/cancel|{"reason":"r"}|- - - 404 401
        POST|payments|{"retailer":"R001","amount":1,"mode":"Cash","receivedOn":"2026-11-22"}|- - 403 403 401
        POST|credit-notes|{"invoice":"{i}","amount":1,"reason":"r"}|- - 403 403 401
        POST|orders/{h}/approve|{}|- 200 - - -
        POST|orders/{c}/pack|{}|- 200 - - -
        POST|orders/{p}/ship|{}|200 - - - -
        POST|orders/{o}/deliver|{}|- 200 - - -
        POST|orders/{h}/cancel|{"reason":"r"}|- - 200 - -
        POST|orders/SO-2627-999999/cancel|{"reason":"r"}|404 404 404 404 401
        POST|payments|{"retailer":"R001","amount":1,"mode":"Cash","receivedOn":"2026-11-22"}|201 201 - - -
        POST|credit-notes|{"invoice":"{i}","amount":1,"reason":"r"}|201 202 - - -
        """;

    private readonly TradeApi _api = new();
    private readonly Dictionary<string, string> _things = new(StringComparer.Ordinal);

    public async ValueTask InitializeAsync()
    {
        await _api.Trade.StockAsync(Atta, 600);
        var (order, invoice) = await _api.ShippedAsync((Atta, 12));
        await _api.Trade.TermsAsync(Selvam, Portal.Customers.PaymentTerms.Net15, Portal.Kernel.Money.FromRupees(400_000));
        (_things["{o}"], _things["{i}"]) = (order, invoice.InAddress());
        _things["{n}"] = (await _api.PostAsync("admin", "credit-notes", new { invoice, amount = 10, reason = "r" })).Must(201).Json.Text("number").InAddress();
        _things["{r}"] = (await _api.PostAsync("admin", "payments", new { retailer = "R001", amount = 10, mode = "Cash", receivedOn = "2026-11-22" })).Must(201).Json.Text("number").InAddress();
        (_things["{c}"], _things["{p}"]) = (await _api.ConfirmedAsync((Atta, 12)), await _api.ConfirmedAsync((Atta, 12)));
        (await _api.PostAsync("staff", $"orders/{_things["{p}"]}/pack")).Must(200);
        _things["{h}"] = (await _api.PlacedAsync((Atta, 120))).Text("number"); // far more than usual
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task Everybody_is_answered_as_the_table_says()
    {
        var wrong = new List<string>();
        foreach (var row in Table.Split('\n').Select(line => line.Split('|')))
        {
            var (path, body) = (Filled(row[1]), row[2].Length == 0 ? null : Filled(row[2]));
            foreach (var (who, expected) in TradeApi.People.Zip(row[3].Split(' ')).Where(asked => asked.Second != "-"))
            {
                var reply = await _api.AskAsync(who, row[0], path, body);
                wrong.AddRange(reply.Code == int.Parse(expected, System.Globalization.CultureInfo.InvariantCulture) ? [] : [$"{row[0]} {path} as {who}: {reply.Code}, not {expected}: {(reply.Code < 300 ? "" : reply.Text)}"]);
                wrong.AddRange(reply.Code < 400 || reply.MediaType == "application/problem+json" ? [] : [$"{row[0]} {path} as {who}: {reply.Code} came as {reply.MediaType}"]);
            }
        }

        Findings.None(wrong);
    }

    private string Filled(string text) => _things.Aggregate(text, (filled, thing) => filled.Replace(thing.Key, thing.Value, StringComparison.Ordinal));
}
