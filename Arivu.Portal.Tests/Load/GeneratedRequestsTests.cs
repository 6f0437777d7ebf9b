using System.Collections.Concurrent;
using System.Globalization;
using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Tests.Api;
using Arivu.Portal.Tests.Architecture;
using Arivu.Portal.Tests.Orders;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Load;

/// <summary>
/// Made-up requests of everybody to every row of the API, right ones and broken ones, several at once: none may be answered
/// by a fault, every refusal is a problem, and the books hold afterwards. <c>ARIVU_REQUESTS=20000</c> sends more of them,
/// <c>ARIVU_SEED=7</c> others.
/// </summary>
public sealed class GeneratedRequestsTests : IAsyncDisposable
{
    private const int Workers = 4;
    private static readonly int Requests = Setting("ARIVU_REQUESTS", 600);
    private static readonly int Seed = Setting("ARIVU_SEED", 20261122);
    private readonly ApiBench _bench = new();
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<int, int>> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _wrong = new();

    public ValueTask DisposeAsync() => _bench.Portal.CloseAsync(); // asks the books

    [Fact]
    public async Task No_request_breaks_the_portal_and_the_books_hold()
    {
        var trade = await BegunAsync();
        var rows = AccessMatrix.Of(_bench.Portal).Where(row => row.Route.StartsWith("/api/v1/", StringComparison.Ordinal)).ToList();

        await Parallel.ForEachAsync(Enumerable.Range(0, Workers), new ParallelOptions { MaxDegreeOfParallelism = Workers }, async (worker, _) => await WorkAsync(new RequestMaker(new Random(Seed + worker), rows, new KnownThings(trade))));

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', Told()));
        Findings.None(_wrong.Take(20));
        Assert.InRange(_answers.Values.SelectMany(row => row).Where(answer => answer.Key < 300).Sum(answer => answer.Value), Requests / 5, Requests); // a machine that is only refused proves nothing
    }

    // One of everything, so that whoever reads finds something.
    private async Task<TradeBench> BegunAsync()
    {
        var trade = new TradeBench { Portal = _bench.Portal };
        await trade.StockAsync(Atta, 900_000);
        await trade.StockAsync(BigAtta, 900_000);
        await trade.TermsAsync("R002", PaymentTerms.Net30, Money.FromRupees(900_000_000));
        await trade.ShippedAsync(Selvam, (Atta, 12));
        await trade.ShippedAsync("R002", (Atta, 120));
        await trade.FootprintAsync(); // the invoices stand
        var admin = await _bench.CallerAsync("admin");
        (await admin.PostAsync("payments", """{"retailer":"R001","amount":100,"mode":"Cash","receivedOn":"2026-11-22"}""")).Must(201);
        (await admin.PostAsync("credit-notes", """{"invoice":"ARV/2627/000001","amount":10,"reason":"Old price"}""")).Must(201);
        return trade;
    }

    private async Task WorkAsync(RequestMaker maker)
    {
        for (var count = 0; count < Requests / Workers; count++)
        {
            var made = await maker.NextAsync();
            try
            {
                using var content = made.ToContent();
                var reply = await (await CallerAsync(made.Who)).SendAsync(new HttpMethod(made.Method), made.Address, content, [.. made.Headers]);
                _answers.GetOrAdd(made.Route, _ => new()).AddOrUpdate(reply.Code, 1, (_, before) => before + 1);
                if (FaultOf(made, reply) is { } fault)
                {
                    _wrong.Enqueue($"{fault}: {made}");
                }
            }
            catch (Exception broken) when (broken is not OperationCanceledException)
            {
                _wrong.Enqueue($"{broken.GetType().Name} {broken.Message}: {made}");
            }
        }
    }

    private static string? FaultOf(MadeRequest made, ApiReply reply) => reply.Code switch
    {
        >= 500 => $"{reply.Code} {reply.Text}",
        429 => "429: the limit is no part of this",
        >= 400 when made.Route.EndsWith("/token", StringComparison.Ordinal) => null, // OAuth has words of its own
        >= 400 when reply.MediaType != "application/problem+json" || !IsProblem(reply) => $"{reply.Code} came as {reply.MediaType} {reply.Text}",
        _ => null,
    };

    private static bool IsProblem(ApiReply reply) => reply.Json.TryGetProperty("status", out var status) && status.GetInt32() == reply.Code && reply.Json.TryGetProperty("title", out _) && reply.Json.TryGetProperty("type", out _);

    private async Task<ApiCaller> CallerAsync(string who) => who == "forged" ? new ApiCaller(_bench.Portal) { Token = "a.b.c" } : await _bench.CallerAsync(who);

    private IEnumerable<string> Told() => _answers.OrderBy(row => row.Key, StringComparer.Ordinal)
        .Select(row => $"{row.Key}: {string.Join(", ", row.Value.OrderBy(answer => answer.Key).Select(answer => $"{answer.Key} x {answer.Value}"))}");

    private static int Setting(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : usual;
}
