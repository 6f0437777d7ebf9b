using Arivu.Portal.Customers;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Allocating;
using Arivu.Portal.Orders.Allocating.Pages;
using Arivu.Portal.Tests.Catalog;
using Bunit;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Orders.Allocating;

/// <summary>Scarce stock is shared out anew: shown first, then done exactly as shown.</summary>
public sealed class SharingTests : IAsyncDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly HashSet<string> Nobody = [];
    private readonly TradeBench _trade = new();

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _trade.DisposeAsync();

    [Fact]
    public void However_it_is_shared_nobody_gets_too_much_too_short_or_what_another_before_him_could_have_had()
    {
        var lots = Gen.Select(Gen.Int[0, 60], Gen.Int[0, 40]).List[0, 5];
        var claims = Gen.Select(Gen.Int[0, 60], Gen.Int[1, 40], Gen.Int[0, 5], Gen.Int[0, 2], Gen.Bool).List[0, 8];
        Gen.Select(lots, claims, Gen.Int[0, 2]).Sample((l, c, policy) =>
        {
            var there = l.Index().Select(x => new ShareLot(x.Index + 1, $"B{x.Index}", Today.AddDays(x.Item.Item1), x.Item.Item2)).ToList();
            var asked = c.Index().Select(x => Claim(x.Index, x.Item.Item1, x.Item.Item2, x.Item.Item3, (RetailerTier)x.Item.Item4, x.Item.Item5)).ToList();

            var served = Sharing.Of((SharePolicy)policy, asked, there);

            Assert.Equal(asked.Count, served.Count);
            Assert.All(there, lot => Assert.True(served.SelectMany(s => s.Gets).Where(g => g.BatchId == lot.BatchId).Sum(g => g.Pieces) <= lot.Pieces));
            var left = there.ToDictionary(lot => lot.BatchId, lot => lot.Pieces);
            foreach (var (claim, gets) in served)
            {
                Assert.True(gets.Sum(g => g.Pieces) <= claim.Wanted);
                Assert.All(gets, g => Assert.True(g.Expires >= claim.MustLiveUntil));
                foreach (var got in gets)
                {
                    left[got.BatchId] -= got.Pieces;
                }

                var last = gets.Count == 0 ? DateOnly.MinValue : gets.Max(g => g.Expires);
                var skipped = there.Where(lot => lot.Expires >= claim.MustLiveUntil && left[lot.BatchId] > 0).ToList();
                Assert.True(gets.Sum(g => g.Pieces) == claim.Wanted || skipped.Count == 0); // who wants more gets what there is
                Assert.DoesNotContain(skipped, lot => lot.Expires < last); // what expires first goes first
            }
        });
    }

    [Theory]
    [InlineData(SharePolicy.Oldest, 12, 12, 0)]
    [InlineData(SharePolicy.Class, 0, 12, 12)]
    [InlineData(SharePolicy.Priority, 12, 0, 12)]
    public async Task Who_comes_first_gets_the_pieces_and_who_loses_some_says_so(SharePolicy policy, int first, int second, int third)
    {
        var orders = await ThreeAsync();
        await _trade.AsTeamAsync(o => o.SetPriorityAsync(orders[2], OrderPriority.High, Stop));
        await TierAsync("R002", RetailerTier.Preferred);
        await TierAsync("R008", RetailerTier.Key);
        await _trade.Portal.ReadAsync(db => db.Database.ExecuteSqlAsync($"""UPDATE "Orders" SET "Priority" = 'High' WHERE "Number" = {orders[0]} AND {policy == SharePolicy.Priority}""", Stop));

        var plan = await PreviewAsync(policy);
        Assert.Equal([first, second, third], orders.Select(number => plan.Rows.Single(r => r.Claim.Number == number).After));
        await ApplyAsync(plan);

        Assert.Equal([first, second, third], await PromisedAsync(orders));
        foreach (var loser in orders.Where((_, i) => new[] { first, second, third }[i] == 0))
        {
            Assert.Contains((await _trade.OrderAsync(loser)).Steps, s => s.What == OrderStepKind.StockMissing);
        }

        Assert.False((await PreviewAsync(policy)).Changes); // again there is nothing to do
    }

    [Fact]
    public async Task When_stock_or_an_order_changed_meanwhile_nothing_is_done()
    {
        var orders = await ThreeAsync();
        var plan = await PreviewAsync(SharePolicy.Oldest);
        await _trade.AsTeamAsync(o => o.CancelAsync(orders[1], "not needed", null, Stop));
        var before = await PromisedAsync(orders);

        await RefusedAsync("stock-changed", () => ApplyAsync(plan));

        Assert.Equal(before, await PromisedAsync(orders));
        var again = await PreviewAsync(SharePolicy.Oldest);
        await _trade.StockAsync(Atta, 12, batch: "LATE");
        await RefusedAsync("stock-changed", () => ApplyAsync(again));
    }

    [Fact]
    public async Task An_order_in_packing_is_left_alone_unless_it_is_chosen()
    {
        var orders = await ThreeAsync();
        var packing = orders[2];
        await _trade.AsTeamAsync(o => o.StartPackingAsync(packing, Stop));

        Assert.Equal([12, 0, 12], (await RowsAsync(orders, Nobody)));
        Assert.Equal([12, 12, 0], (await RowsAsync(orders, [packing])));
    }

    [Fact]
    public async Task Only_the_team_shares_out_and_an_unknown_product_has_nothing_to_share()
    {
        Assert.Null(await _trade.Portal.AsAsync<SharingService, SharePreview?>(Role.Staff, s => s.PreviewAsync("NO-SUCH", SharePolicy.Oldest, Nobody, Stop)));
        await Assert.ThrowsAsync<NotAllowedException>(() => _trade.Portal.AsAsync<SharingService, SharePreview?>(Role.Retailer, s => s.PreviewAsync(Atta, SharePolicy.Oldest, Nobody, Stop), 1));
        await Assert.ThrowsAsync<NotAllowedException>(() => _trade.AsShopAsync(Selvam, o => o.SetPriorityAsync("SO-2627-000001", OrderPriority.High, Stop)));
    }

    [Fact]
    public async Task The_page_shows_before_and_after_and_applies_it()
    {
        var orders = await ThreeAsync();
        await using var screen = new PortalScreen(_trade.Portal, Role.Staff);
        var page = screen.Render<AllocatePage>(p => p.Add(x => x.Sku, Atta));

        page.WaitForAssertion(() => Assert.Equal(["0", "12", "12"], orders.Select(number => page.Find($"[data-testid=before-{number}]").GetAttribute("data-value"))));
        Assert.Equal(["12", "12", "0"], orders.Select(number => page.Find($"[data-testid=after-{number}]").GetAttribute("data-value")));
    }

    // The first order's batch was kept back; the two later ones hold all there is.
    private async Task<List<string>> ThreeAsync()
    {
        await _trade.StockAsync(Atta, 12, daysLeft: 90, "TORN");
        var first = await _trade.ConfirmedAsync(Selvam, (Atta, 12));
        await _trade.StockAsync(Atta, 24, daysLeft: 110, "GOOD");
        _trade.Portal.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = await _trade.ConfirmedAsync("R002", (Atta, 12));
        _trade.Portal.Clock.Advance(TimeSpan.FromSeconds(1));
        var third = await _trade.ConfirmedAsync("R008", (Atta, 12));
        var torn = (await _trade.BatchesAsync(Atta)).Single(b => b.Number == "TORN").Id;
        await _trade.Portal.AsAsync<Portal.Inventory.Expiry.BatchKeeping, Portal.Inventory.Expiry.KeptBack?>(Role.Staff, k => k.KeepBackAsync(torn, "torn", Stop));
        return [first, second, third];
    }

    private async Task<SharePreview> PreviewAsync(SharePolicy policy, HashSet<string>? chosen = null) =>
        (await _trade.Portal.AsAsync<SharingService, SharePreview?>(Role.Staff, s => s.PreviewAsync(Atta, policy, chosen ?? Nobody, Stop)))!;

    private Task<bool> ApplyAsync(SharePreview plan) => _trade.Portal.AsAsync<SharingService, bool>(Role.Staff, async s =>
    {
        await s.ApplyAsync(plan, Nobody, Stop);
        return true;
    });

    private async Task<List<int>> RowsAsync(List<string> orders, HashSet<string> chosen)
    {
        var plan = await PreviewAsync(SharePolicy.Oldest, chosen);
        return orders.ConvertAll(number => plan.Rows.Single(r => r.Claim.Number == number).After);
    }

    private async Task<List<int>> PromisedAsync(List<string> orders)
    {
        var promised = await _trade.Portal.ReadAsync(db => db.Allocations.Where(a => a.Open > 0).GroupBy(a => a.OrderNumber).Select(g => new { g.Key, Open = g.Sum(a => a.Open) }).ToDictionaryAsync(g => g.Key, g => g.Open, Stop));
        return orders.ConvertAll(number => promised.GetValueOrDefault(number));
    }

    private Task<int> TierAsync(string code, RetailerTier tier) => _trade.Portal.ReadAsync(db => db.Database.ExecuteSqlAsync($"""UPDATE "Retailers" SET "Tier" = {tier.ToString()} WHERE "Code" = {code}""", Stop));

    private static ShareClaim Claim(int index, int life, int wanted, int age, RetailerTier tier, bool urgent) => new()
    {
        LineId = new Guid(index + 1, 0, 0, new byte[8]),
        OrderId = new Guid(index + 1, 0, 1, new byte[8]),
        Number = $"SO-{index:000}",
        Status = OrderStatus.Confirmed,
        Priority = urgent ? OrderPriority.High : OrderPriority.Normal,
        PlacedAt = new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(age),
        Shop = "Shop",
        Tier = tier,
        Wanted = wanted,
        Percent = 0,
        MustLiveUntil = Today.AddDays(life),
        OnlyBatch = null,
        TakesPart = true,
        Has = [],
    };
}
