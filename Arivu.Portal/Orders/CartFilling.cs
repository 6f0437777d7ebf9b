using Arivu.Portal.Catalog;
using Arivu.Portal.Kernel;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Orders;

/// <summary>Decides which of many wishes come into a cart, product by product.</summary>
/// <param name="held">Lines of the whole cart, whichever branch they go to.</param>
/// <param name="there">Those of the cart's own branch.</param>
/// <param name="products">The wished products by SKU.</param>
/// <param name="offers">The wished offers by key.</param>
/// <param name="merge">What becomes of pieces that are there.</param>
/// <param name="T">The room's words.</param>
internal sealed class CartFilling(
    int held, Dictionary<(int Product, int Offer), CartLine> there, Dictionary<string, Product> products, Dictionary<int, ShopOffer> offers, CartMerge merge, IStringLocalizer<OrdersWords> T)
{
    private readonly List<CartAddition> _added = [];
    private readonly List<CartRefusal> _refused = [];
    private readonly List<CartBefore> _before = [];
    private readonly List<CartPlace> _puts = [];
    private int _lines = held;

    /// <summary>What is to be written.</summary>
    public IReadOnlyList<CartPlace> Puts => _puts;

    /// <summary>What became of the wishes.</summary>
    public CartManyAnswer Answer => new(_added, [.. _refused.OrderBy(r => r.Index)], _before);

    /// <summary>Takes all wishes for one product.</summary>
    public void Take(string sku, int offer, IReadOnlyList<(int Index, int Pieces)> wishes)
    {
        var product = products.GetValueOrDefault(sku);
        if (product is null)
        {
            RefuseAll(wishes, sku, null, CartFault.Unknown, T["No product has the code {0}", sku]);
        }
        else if (!product.Active)
        {
            RefuseAll(wishes, sku, product, CartFault.NotSold, T["{0} is not sold any more", product.Name]);
        }
        else if (PriceOf(product, offer) is not { } price)
        {
            RefuseAll(wishes, sku, product, CartFault.NotSold, T["The short-dated offer of {0} is over", product.Name]);
        }
        else
        {
            TakeSold(product, offer, price, wishes);
        }
    }

    private void TakeSold(Product product, int offer, Money price, IReadOnlyList<(int Index, int Pieces)> wishes)
    {
        var line = there.GetValueOrDefault((product.Id, offer));
        var fits = FullPacks.Of([.. wishes.Select(w => w.Pieces)], product.OrderMultiple);
        var good = wishes.Where((_, i) => fits[i]).ToList();
        Refuse(wishes.Where((_, i) => !fits[i]), product);
        if (good.Count == 0)
        {
            return;
        }

        var sum = good.Sum(w => (long)w.Pieces);
        var (now, wanted) = (line?.Quantity ?? 0, merge == CartMerge.OnTop ? (line?.Quantity ?? 0) + sum : Math.Max(line?.Quantity ?? 0, sum));
        if (CartQuantity.FaultOf(product, (int)Math.Min(wanted, int.MaxValue), T) is { } fault)
        {
            _refused.AddRange(good.Select(w => new CartRefusal(w.Index, product.Sku, product.Name, CartFault.Quantity, fault, CartQuantity.Nearest(product, w.Pieces))));
        }
        else if (line is null && _lines >= PlaceOrder.MostLines)
        {
            RefuseAll(good, product.Sku, product, CartFault.CartFull, T["A cart holds {0} products. Place this order first", PlaceOrder.MostLines]);
        }
        else
        {
            Put(product, new CartPlace(line, product, offer, (int)wanted, price), now);
        }
    }

    private void Put(Product product, CartPlace place, int now)
    {
        _lines += place.Line is null ? 1 : 0;
        _added.Add(new CartAddition(product.Sku, product.Name, place.Pieces - now, place.Pieces));
        if (place.Pieces != now)
        {
            _puts.Add(place);
            _before.Add(new CartBefore(product.Sku, product.Id, place.Offer, now, place.Line?.PriceSeen ?? place.Price, place.Pieces));
        }
    }

    private Money? PriceOf(Product product, int offer) => offer == CartLine.NoOffer ? product.WholesalePrice
        : offers.GetValueOrDefault(offer) is { Holds: true } holds && holds.ProductId == product.Id ? holds.PriceOf(product.WholesalePrice) : null;

    private void Refuse(IEnumerable<(int Index, int Pieces)> wishes, Product product) =>
        _refused.AddRange(wishes.Select(w => new CartRefusal(w.Index, product.Sku, product.Name, CartFault.Quantity, WhyNot(product, w.Pieces), CartQuantity.Nearest(product, w.Pieces))));

    private string WhyNot(Product product, int pieces) => pieces <= 0 ? T["{0} is no quantity", pieces]
        : pieces < product.MinimumQuantity ? T["{0} pieces is the least", product.MinimumQuantity]
        : T["{0} is not a full pack of {1}", pieces, product.OrderMultiple];

    private void RefuseAll(IEnumerable<(int Index, int Pieces)> wishes, string sku, Product? product, CartFault fault, string why) =>
        _refused.AddRange(wishes.Select(w => new CartRefusal(w.Index, sku, product?.Name, fault, why, Instead: null)));
}

/// <summary>A product as it will stand in the cart.</summary>
/// <param name="Line">Its line; null for a new one.</param>
/// <param name="Product">The product.</param>
/// <param name="Offer">The short-dated offer; <see cref="CartLine.NoOffer"/> for the usual price.</param>
/// <param name="Pieces">Pieces.</param>
/// <param name="Price">The price that is seen now.</param>
internal sealed record CartPlace(CartLine? Line, Product Product, int Offer, int Pieces, Money Price);
