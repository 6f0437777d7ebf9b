using System.Globalization;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui;
using Arivu.Portal.Ui.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Orders.Shop;

/// <summary>What the shop's parts that tell stock share: they read together and follow what moves.</summary>
public abstract class ShopStockPart : PageBase
{
    private int _productId;

    /// <summary>The product's key, from the slot.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    /// <summary>What the reader may have; null until it is known.</summary>
    protected ShopPieces? Has { get; private set; }

    /// <summary>The words of this room.</summary>
    [Inject]
    protected IStringLocalizer<OrdersWords> T { get; set; } = default!;

    /// <summary>In words, number first.</summary>
    protected string Word => Has switch
    {
        { IsOut: true, BackOn: { } day } => T["Back on {0}", day.ToShortText()],
        { Pieces: 0 } => T["Out of stock"],
        { } few when few.Pieces < few.CaseSize => T["Only {0} left", IndianDigits.Group(few.Pieces)],
        { } many => T["{0} available", IndianDigits.Group(many.Pieces)],
        null => "",
    };

    /// <summary>Grey: none. Amber: less than a case. Green: enough.</summary>
    protected Tone Tone => Has switch
    {
        null or { Pieces: 0 } or { IsOut: true, BackOn: not null } => Tone.Neutral,
        { } few when few.Pieces < few.CaseSize => Tone.Warn,
        _ => Tone.Good,
    };

    /// <summary>Reads for all rows of a page at once.</summary>
    [Inject]
    protected ShopStock Stock { get; set; } = default!;

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        Follow<StockChanged>(hint => hint.ProductId == _productId);
    }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (int.TryParse(Id, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id != _productId)
        {
            (_productId, Has) = (id, null);
            await ReloadAsync();
        }
    }

    /// <inheritdoc />
    protected override async Task ReloadAsync() => Has = await Stock.OfAsync(_productId, Gone);
}
