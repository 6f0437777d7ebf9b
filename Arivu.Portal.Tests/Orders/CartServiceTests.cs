using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Arivu.Portal.Tests.Orders.Shopper;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Orders;

public sealed class CartServiceTests : IAsyncDisposable
{
    /// <summary>Khakhra: a case of 30, in steps of 15.</summary>
    private const string Khakhra = "AF-BRD-001";

    private readonly TradeBench _trade = new();
    private readonly Shopper _shop;

    public CartServiceTests() => _shop = new Shopper(_trade);

    public ValueTask DisposeAsync() => _trade.DisposeAsync();

    [Fact]
    public async Task Adding_takes_a_case_and_another_case_and_is_saved_at_once()
    {
        Assert.Equal(30, await _shop.AddAsync(Khakhra));
        Assert.Equal(60, await _shop.AddAsync("af-brd-001"));
        Assert.Equal([(Khakhra, 60)], await _shop.LinesAsync());
    }

    [Fact]
    public async Task A_case_that_is_no_order_quantity_is_replaced_by_the_least_that_is()
    {
        await ReviseAsync(_trade, Khakhra, facts => facts with { CaseSize = 20, MinimumQuantity = 30 });

        Assert.Equal(30, await _shop.AddAsync(Khakhra));
        Assert.Equal(45, await _shop.AddAsync(Khakhra));
    }

    [Fact]
    public async Task Steps_go_by_the_multiple_and_below_the_least_takes_it_out()
    {
        Assert.Equal(15, await _shop.StepAsync(Khakhra, 1));
        Assert.Equal(45, await _shop.StepAsync(Khakhra, 2));
        Assert.Equal(30, await _shop.StepAsync(Khakhra, -1));
        Assert.Equal(0, await _shop.StepAsync(Khakhra, -2));
        Assert.Empty(await _shop.LinesAsync());
        Assert.Equal(0, await _shop.StepAsync(Khakhra, -1));
    }

    [Theory]
    [InlineData(-1, "Type 15 or more")]
    [InlineData(7, "15 pieces is the least")]
    [InlineData(31, "The nearest is 30")]
    [InlineData(1_000_000_000, "99,990 pieces at most")]
    [InlineData(int.MaxValue, "99,990 pieces at most")]
    [InlineData(int.MinValue, "Type 15 or more")]
    public async Task A_quantity_that_cannot_be_ordered_is_refused_beside_its_field_and_loses_nothing(int typed, string words)
    {
        await _shop.SetAsync(Khakhra, 45);

        var bad = await Assert.ThrowsAsync<BadInputException>(() => _shop.SetAsync(Khakhra, typed));

        Assert.Contains(words, Assert.Single(bad.Errors["Quantity"]), StringComparison.Ordinal);
        Assert.Equal([(Khakhra, 45)], await _shop.LinesAsync());
    }

    [Fact]
    public async Task Zero_takes_it_out_also_when_it_is_not_sold_any_more()
    {
        await _shop.SetAsync(Khakhra, 45);
        await WithdrawAsync(_trade, Khakhra);

        await RefusedAsync("inactive", () => _shop.SetAsync(Khakhra, 60));
        await RefusedAsync("inactive", () => _shop.AddAsync(Khakhra));
        Assert.Equal(0, await _shop.SetAsync(Khakhra, 0));
        Assert.Empty(await _shop.LinesAsync());
    }

    [Fact]
    public async Task An_unknown_product_is_refused_kindly() => await RefusedAsync("inactive", () => _shop.AddAsync("NO-SUCH' OR 1=1"));

    [Fact]
    public async Task Many_screens_that_add_at_once_add_up()
    {
        Assert.Empty(await _shop.LinesAsync()); // the portal has started
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => _shop.AddAsync(Atta), Cancel)));

        Assert.Equal(Enumerable.Range(1, 16).Select(n => n * 12), answers.Order());
        Assert.Equal([(Atta, 192)], await _shop.LinesAsync());
    }

    [Fact]
    public async Task Of_two_screens_that_set_a_line_the_last_one_counts_and_other_lines_stay()
    {
        await _shop.SetAsync(Atta, 12);
        await _shop.SetAsync(Khakhra, 15);
        await _shop.SetAsync(Atta, 36);

        Assert.Equal([(Atta, 36), (Khakhra, 15)], await _shop.LinesAsync());
    }

    [Fact]
    public async Task What_was_removed_comes_back_as_it_stood_and_where_it_stood()
    {
        await _shop.SetAsync(Atta, 24);
        await _shop.DoAsync(cart => cart.NoteAsync(Atta, " ring the bell ", Cancel));
        _trade.Portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await _shop.SetAsync(Khakhra, 15);

        var taken = await _shop.AsAsync<CartService, IReadOnlyList<TakenLine>>(cart => cart.RemoveAsync(Atta, Cancel));
        Assert.Equal([(Khakhra, 15)], await _shop.LinesAsync());
        await _shop.DoAsync(cart => cart.RestoreAsync(taken, Cancel));

        Assert.Equal([(Atta, 24), (Khakhra, 15)], await _shop.LinesAsync());
        Assert.Equal("ring the bell", (await _shop.ViewAsync()).Lines[0].Note);
    }

    [Fact]
    public async Task Emptying_can_be_undone_and_leaves_what_came_in_meanwhile()
    {
        await _shop.SetAsync(Atta, 24);
        await _shop.SetAsync(Khakhra, 15);

        var taken = await _shop.AsAsync<CartService, IReadOnlyList<TakenLine>>(cart => cart.ClearAsync(Cancel));
        Assert.Empty(await _shop.LinesAsync());
        await _shop.SetAsync(Khakhra, 60);
        await _shop.DoAsync(cart => cart.RestoreAsync(taken, Cancel));

        Assert.Equal([(Khakhra, 60), (Atta, 24)], (await _shop.LinesAsync()).Order());
    }

    [Fact]
    public async Task Notes_branch_and_own_number_are_saved_and_checked()
    {
        await _shop.SetAsync(Atta, 12);
        await _shop.DoAsync(cart => cart.DetailsAsync(new CartDetailsDraft { ShipTo = "B01", PurchaseOrder = " PO-7 ", Note = "" }, Cancel));
        var view = await _shop.ViewAsync();

        Assert.Equal(("B01", "PO-7", null), (view.ShipTo, view.PurchaseOrder, view.Note));
        await BadAsync("ShipTo", cart => cart.DetailsAsync(new CartDetailsDraft { ShipTo = "B99" }, Cancel));
        await BadAsync("PurchaseOrder", cart => cart.DetailsAsync(new CartDetailsDraft { PurchaseOrder = new string('x', 41) }, Cancel));
        await BadAsync("Note", cart => cart.NoteAsync(Atta, new string('x', 201), Cancel));
        await RefusedAsync("cart-changed", () => _shop.DoAsync(cart => cart.NoteAsync(Khakhra, "x", Cancel)));
    }

    [Theory]
    [InlineData(Role.Admin)]
    [InlineData(Role.Staff)]
    public async Task The_team_has_no_cart(string role)
    {
        await Assert.ThrowsAsync<NotAllowedException>(() => _trade.Portal.AsAsync<CartService, int>(role, cart => cart.AddAsync(Atta, Cancel)));
        await Assert.ThrowsAsync<NotAllowedException>(() => _trade.Portal.AsAsync<CartService, IReadOnlyList<TakenLine>>(role, cart => cart.ClearAsync(Cancel)));
        Assert.Null(await _trade.Portal.AsAsync<CartQueries, CartView?>(role, carts => carts.ViewAsync(Cancel)));
        Assert.Empty((await _trade.Portal.AsAsync<CartQueries, CartBrief>(role, carts => carts.BriefAsync(Cancel))).Lines);
    }

    [Fact]
    public async Task A_shop_s_cart_is_its_own_and_only_its_own_screens_hear_of_it()
    {
        var heard = new List<ILiveHint>();
        await using var other = _trade.Portal.ScopeOf(Role.Retailer, (await _trade.RetailerAsync("R002")).Id);
        using var ears = other.ServiceProvider.GetRequiredService<LiveFeed>().On<CartChanged>(heard.Add);
        await _shop.AddAsync(Atta);

        Assert.Empty(await new Shopper(_trade, "R002").LinesAsync());
        Assert.Empty(heard);
        Assert.Equal(1, await _trade.Portal.ReadAsync(db => db.CartLines.CountAsync(Cancel)));
    }

    private async Task BadAsync(string field, Func<CartService, Task> act) => Assert.Contains(field, (await Assert.ThrowsAsync<BadInputException>(() => _shop.DoAsync(act))).Errors.Keys);
}
