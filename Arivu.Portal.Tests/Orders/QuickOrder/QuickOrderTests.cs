using System.Diagnostics;
using Arivu.Portal.Catalog;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.QuickOrder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Arivu.Portal.Tests.Orders.Shopper;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Orders.QuickOrder;

public sealed class QuickOrderTests : IAsyncDisposable
{
    private readonly TradeBench _trade = new();
    private readonly Guid _login = Guid.CreateVersion7();
    private readonly Shopper _shop;

    public QuickOrderTests() => _shop = new Shopper(_trade);

    public ValueTask DisposeAsync() => _trade.DisposeAsync();

    [Fact]
    public async Task Of_500_pasted_lines_each_of_the_40_bad_ones_is_named_with_row_and_reason_and_the_other_460_come_into_the_cart()
    {
        var packs = await _trade.Portal.ReadAsync(db => db.Products.ToDictionaryAsync(p => p.Sku, p => p.OrderMultiple));
        var skus = packs.Keys.Order(StringComparer.Ordinal).ToList();
        await WithdrawAsync(_trade, skus[^1]);
        var lines = Enumerable.Range(1, 500).Select(row => row % 12 == 5 && row < 485 ? Bad(row, skus[^1], packs) : $"{skus[row % 40]}\t{packs[skus[row % 40]] * ((row % 3) + 1)}").ToList();
        var bad = lines.Index().Where(line => line.Index + 1 is var row && row % 12 == 5 && row < 485).Select(line => line.Index + 1).ToList();
        Assert.Equal(40, bad.Count);

        var watch = Stopwatch.StartNew();
        await PasteAsync(string.Join('\n', lines));
        var view = await ViewAsync();
        watch.Stop();

        Assert.Equal(bad, view.Faults.Select(fault => fault.Line.Wish.Row));
        Assert.All(view.Faults, fault => Assert.NotEmpty(fault.Why));
        Assert.Equal(["No such code", "Not sold any more", "How many pieces?", "is no quantity", "is no number of pieces"], Reasons.Where(reason => view.Faults.Any(fault => fault.Why.Contains(reason, StringComparison.Ordinal))));
        Assert.Equal((460, 40), (view.GoodLines, view.AllGoods));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"Checking took {watch.ElapsedMilliseconds} ms.");
        TestContext.Current.SendDiagnosticMessage($"500 lines checked in {watch.ElapsedMilliseconds} ms");

        var answer = await AddAsync(view.Revision);

        Assert.Equal((40, 0), (answer.Added.Count, answer.Refused.Count));
        Assert.Equal(lines.Index().Where(line => !bad.Contains(line.Index + 1)).Sum(line => int.Parse(line.Item.Split('\t')[1], null)), (await _shop.LinesAsync()).Sum(line => line.Quantity));
        var left = await ViewAsync();
        Assert.Equal((40, 0), (left.AllFaults, left.AllGoods));
    }

    [Fact]
    public async Task A_paste_of_5000_messy_lines_is_read_to_its_end()
    {
        string[] messy = ["", "   ", "Total 12", "AF-LCA-1KG 12", "af lca 1kg\t24", "2000000000015 12 pcs", "Low-Carb Multi Seeds Atta 1 kg x 2 cases", "atta", "🌶️🌶️ 12", "AF-LCA-1KG\t=1+1", "'); DROP TABLE Orders;--\t3", "\t\t\t", "AF-LCA-1KG\t99999999999", "௧௨\tAF-LCA-1KG", new string('x', 5_000), "<script>alert(1)</script> 5", "AF-FLR-002\t4\tpay later"];
        await PasteAsync(string.Join('\n', Enumerable.Range(0, 5_000).Select(i => messy[i % messy.Length])));

        var view = await ViewAsync();

        Assert.Equal(2, view.AllGoods);
        Assert.True(view.AllFaults > 2_000);
        Assert.Equal(QuickOrderService.FirstRows, view.Faults.Count);
        Assert.All(view.Faults, fault => Assert.True(fault is { Why.Length: > 0, Line.Wish: { Row: > 0, Said.Length: <= 120 } }));
        Assert.Contains("5,000 lines", (await Assert.ThrowsAsync<RuleBrokenException>(() => PasteAsync(string.Concat(Enumerable.Repeat("AF-LCA-1KG 12\n", 3_000))))).Message, StringComparison.Ordinal);

        await DoAsync(service => service.DropFaultsAsync(Cancel));
        Assert.Equal(0, (await ViewAsync()).AllFaults);
    }

    [Fact]
    public async Task A_wrong_code_is_answered_with_what_may_be_meant_and_a_wrong_quantity_with_full_packs()
    {
        await PasteAsync("AF-FLR-06\t20\nKapli weat flour 1kg\t20\nAF-SNK-002\t25\nAF-SNK-002\t5\nAF-OIL-004\t6\nAF-OIL-004\t6");

        var view = await ViewAsync();

        Assert.Equal(["No such code", "No product is called that", "25 is not a full pack of 20", "20 pieces is the least"], view.Faults.Select(f => f.Why));
        Assert.Equal(["AF-FLR-006", "AF-KWF-1KG"], view.Faults.Take(2).Select(f => f.Meant?.Product.Sku));
        Assert.Equal([20, 40], view.Faults[2].Choices);
        Assert.Equal([20], view.Faults[3].Choices);
        Assert.Equal([6, 6], view.Goods.Single().Parts);

        await DoAsync(service => service.MendAsync(view.Faults[0].Line.Key, "AF-FLR-006", null, Cancel));
        await DoAsync(service => service.FitAsync(Cancel));
        var mended = await ViewAsync();
        Assert.Equal([("AF-FLR-006", 20), ("AF-SNK-002", 40), ("AF-OIL-004", 12)], mended.Goods.Select(g => (g.Row.Product.Sku, g.Pieces)));
        Assert.Equal([2], mended.Faults.Select(f => f.Line.Wish.Row));
    }

    [Fact]
    public async Task Steps_and_typed_pieces_count_from_what_stands_at_the_server_and_joined_lines_become_one()
    {
        await PasteAsync($"{Atta} 12\n{Atta} 24\n{BigAtta} 4");
        await DoAsync(service => service.StepAsync(Atta, 1, Cancel));
        await DoAsync(service => service.StepAsync(Atta, 1, Cancel));
        await DoAsync(service => service.StepAsync(BigAtta, -1, Cancel));

        var view = await ViewAsync();
        Assert.Equal([(Atta, 60, 1)], view.Goods.Select(g => (g.Row.Product.Sku, g.Pieces, g.Keys.Count)));

        await DoAsync(service => service.SetAsync(Atta, 0, Cancel));
        Assert.True((await ViewAsync()).IsEmpty);
    }

    [Fact]
    public async Task What_was_added_on_one_screen_is_not_added_again_on_another()
    {
        await PasteAsync($"{Atta} 12");
        var seen = (await ViewAsync()).Revision;
        await AddAsync(seen);

        await RefusedAsync("cart-changed", () => AddAsync(seen));

        await PasteAsync($"{Atta} 12");
        await RefusedAsync("cart-changed", () => AddAsync(seen));
        Assert.Equal([(Atta, 12)], await _shop.LinesAsync());
    }

    [Fact]
    public async Task What_the_cart_refuses_stays_to_be_mended()
    {
        await _shop.SetAsync(Atta, 99_996);
        await PasteAsync($"{Atta} 12\n{BigAtta} 4");

        var answer = await AddAsync((await ViewAsync()).Revision);

        Assert.Equal([(BigAtta, 4)], answer.Added.Select(a => (a.Sku, a.Pieces)));
        Assert.Equal([Atta], answer.Refused.Select(r => r.Sku));
        Assert.Equal([Atta], (await ViewAsync()).Goods.Select(g => g.Row.Product.Sku));
    }

    [Fact]
    public async Task A_quick_order_belongs_to_its_writer_and_the_team_has_none()
    {
        await PasteAsync($"{Atta} 12");
        var other = (await _trade.RetailerAsync("R002")).Id;

        Assert.True((await _trade.Portal.AsAsync<QuickOrderService, QuickView?>(Role.Retailer, service => service.ViewAsync(10, Cancel), other))!.IsEmpty);
        Assert.Null(await _trade.Portal.AsAsync<QuickOrderService, QuickView?>(Role.Admin, service => service.ViewAsync(10, Cancel)));
        await Assert.ThrowsAsync<NotAllowedException>(() => _trade.Portal.AsAsync<QuickOrderService, int>(Role.Admin, async service =>
        {
            await service.FitAsync(Cancel);
            return 0;
        }));
    }

    private static readonly string[] Reasons = ["No such code", "Not sold any more", "How many pieces?", "is no quantity", "is no number of pieces"];

    private static string Bad(int row, string withdrawn, Dictionary<string, int> packs) => (row / 12 % 6) switch
    {
        0 => $"AF-NO-{row}\t12",
        1 => $"{withdrawn}\t24",
        2 => "AF-LCA-1KG",
        3 => "AF-LCA-1KG\t0",
        4 => "AF-LCA-1KG\ta few",
        _ => $"AF-FLR-004\t{packs["AF-FLR-004"] + 1}",
    };

    private Task<bool> PasteAsync(string text) => DoAsync(service => service.PutAsync(QuickText.Read(text), Cancel));

    private async Task<QuickView> ViewAsync() => (await AsAsync<QuickView?>(service => service.ViewAsync(QuickOrderService.FirstRows, Cancel)))!;

    private Task<CartManyAnswer> AddAsync(int seen) => AsAsync(service => service.AddToCartAsync(seen, Cancel));

    private Task<bool> DoAsync(Func<QuickOrderService, Task> act) => AsAsync(async service =>
    {
        await act(service);
        return true;
    });

    // Each act is a screen of its own, of the same person.
    private async Task<T> AsAsync<T>(Func<QuickOrderService, Task<T>> act)
    {
        await using var scope = _trade.Portal.ScopeOf(Role.Retailer, (await _trade.RetailerAsync(Selvam)).Id, login: _login);
        return await act(scope.ServiceProvider.GetRequiredService<QuickOrderService>());
    }
}
