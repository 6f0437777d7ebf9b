using System.Globalization;
using Arivu.Portal.Inventory;
using Arivu.Portal.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Orders.Shop;

/// <summary>What the shop's parts that show short-dated offers share.</summary>
public abstract class ShopOfferPart : PageBase
{
    private int _productId;

    /// <summary>The product's key, from the slot.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    /// <summary>The product's offers; none until they are known.</summary>
    protected IReadOnlyList<OfferedPieces> Offers { get; private set; } = [];

    /// <summary>The words of this room.</summary>
    [Inject]
    protected IStringLocalizer<OrdersWords> T { get; set; } = default!;

    [Inject]
    private ShopOfferReader Reader { get; set; } = default!;

    /// <summary>A percent as people read it.</summary>
    protected static string Percent(decimal percent) => percent.ToString("0.##", CultureInfo.InvariantCulture);

    /// <inheritdoc />
    protected override void OnInitialized() => Follow<StockChanged>(hint => hint.ProductId == _productId);

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (int.TryParse(Id, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id != _productId)
        {
            _productId = id;
            await ReloadAsync();
        }
    }

    /// <inheritdoc />
    protected override async Task ReloadAsync() => Offers = await Reader.OfAsync(_productId);
}
