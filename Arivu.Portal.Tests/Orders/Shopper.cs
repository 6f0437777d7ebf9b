using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Tests.Orders;

/// <summary>The person of a shop with a cart; each act is a screen of its own.</summary>
internal sealed class Shopper(TradeBench trade, string code = TradeBench.Selvam)
{
    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task<T> AsAsync<TService, T>(Func<TService, Task<T>> act)
        where TService : notnull => await trade.Portal.AsAsync(Role.Retailer, act, (await trade.RetailerAsync(code)).Id);

    public Task<int> AddAsync(string sku) => AsAsync<CartService, int>(cart => cart.AddAsync(sku, Cancel));

    public async Task<int> SetAsync(string sku, int pieces) => (await AsAsync<CartService, CartPut>(cart => cart.SetAsync(sku, pieces, Cancel))).Pieces;

    public async Task<int> StepAsync(string sku, int steps) => (await AsAsync<CartService, CartPut>(cart => cart.StepAsync(sku, steps, Cancel))).Pieces;

    public async Task DoAsync(Func<CartService, Task> act) => await AsAsync<CartService, bool>(async cart =>
    {
        await act(cart);
        return true;
    });

    public async Task<CartView> ViewAsync() => (await AsAsync<CartQueries, CartView?>(carts => carts.ViewAsync(Cancel)))!;

    public async Task<IEnumerable<(string Sku, int Quantity)>> LinesAsync() => (await ViewAsync()).Lines.Select(line => (line.Sku, line.Quantity));

    /// <summary>Presses the cart's button, having seen this cart.</summary>
    public Task<PlacedOrder> PlaceAsync(CartView seen, string? key = null) => trade.PlaceAsync(code, new PlaceOrder { CartSeen = seen.Seen, ShipTo = seen.ShipTo, AcceptHold = true, Key = key });

    /// <summary>Moves the shop's branch to another state.</summary>
    public Task<int> MoveAsync(string state, string pincode) => trade.Portal.ReadAsync(async db =>
    {
        var retailer = await db.Retailers.Include(r => r.Branches).SingleAsync(r => r.Code == code);
        var branch = retailer.DefaultBranch;
        retailer.ReviseBranch(branch, new BranchFacts { Name = branch.Name, Address1 = branch.Address1, City = branch.City, StateCode = state, Pincode = pincode });
        return await db.SaveChangesAsync();
    });

    /// <summary>The firm changes a product.</summary>
    public static Task<int> ReviseAsync(TradeBench trade, string sku, Func<ProductFacts, ProductFacts> change) => trade.Portal.ReadAsync(async db =>
    {
        var product = await db.Products.SingleAsync(p => p.Sku == sku);
        product.Revise(change(product.Facts), gstRate: 5);
        return await db.SaveChangesAsync();
    });

    /// <summary>The firm takes a product out of the shop.</summary>
    public static Task<bool> WithdrawAsync(TradeBench trade, string sku) => trade.Portal.AsAsync<ProductService, bool>(Role.Admin, products => products.DeactivateAsync(sku, "Test", Cancel));
}
