using Arivu.Portal.Catalog;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Parts;
using Microsoft.AspNetCore.Components;

namespace Arivu.Portal.Orders.QuickOrder.Pages;

/// <summary>The quick order: lines by code or name, pasted or from a file, checked before anything is in the cart.</summary>
public sealed partial class QuickOrderPage
{
    private const int MostHanded = 20; // a circuit begins with 32 KB at most, for all that a page hands over
    private QuickView? _view;
    private CartManyAnswer? _added;
    private string? _pasted;
    private Task _last = Task.CompletedTask;
    private int _rows = QuickOrderService.FirstRows;
    private bool _read;

    /// <summary>Kept from the prerendered page, so that the circuit does not ask again; a long list is not.</summary>
    [PersistentState]
    public QuickView? Handed
    {
        get => _view is { Goods.Count: <= MostHanded, Faults.Count: <= MostHanded } ? _view : null;
        set => _view = value;
    }

    [SupplyParameterFromQuery(Name = "by")] private string? Way { get; set; }

    private string By => Way is "paste" or "file" ? Way : "type";

    private IReadOnlyList<Segment> Modes => [new("type", T["Type"], Href: "/quick-order"), new("paste", T["Paste"], Href: "/quick-order?by=paste"), new("file", T["File"], Href: "/quick-order?by=file")];

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        Follow<QuickOrderChanged>(hint => hint.Person == Person.Id && !Busy);
        Follow<ProductChanged>(_ => true);
        Follow<GstRatesChanged>(_ => true);
        Follow<StockChanged>(hint => _view?.Goods.Any(good => good.Row.Product.Id == hint.ProductId) == true);
    }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (_view is null)
        {
            await ReloadAsync();
        }

        _read = true;
    }

    /// <inheritdoc />
    protected override async Task ReloadAsync() => _view = await Service.ViewAsync(_rows, Gone);

    private async Task PickAsync(ShopRow row, string pieces)
    {
        await Service.PickAsync(row.Product, pieces, Gone);
        await FreshAsync();
        StateHasChanged(); // the field asks from within itself
    }

    private Task<bool> ActAsync(Func<CancellationToken, Task> act) => TryAsync(async () =>
    {
        await act(Gone);
        await FreshAsync();
    });

    // One after the other: quick fingers and slow lines lose no step.
    private Task CountAsync(Func<CancellationToken, Task> count) => _last = AfterAsync(_last, () => ActAsync(count));

    private static async Task AfterAsync(Task before, Func<Task> act)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        await act();
    }

    private async Task PastedAsync(string? said)
    {
        _pasted = said == "" ? T["The line broke. Nothing is lost: try once more"] : said;
        await FreshAsync();
    }

    private Task TakenAsync() => PastedAsync(said: null);

    private async Task AddAsync()
    {
        if (!await TryAsync(async () => _added = await Service.AddToCartAsync(_view!.Revision, Gone)))
        {
            await ReloadAsync(); // added on another screen, or changed there
            return;
        }

        await ReloadAsync();
    }

    private Task<bool> UndoAsync() => TryAsync(async () =>
    {
        var undone = (await Carts.UndoManyAsync(_added!.Before, Gone)).Select(before => before.Sku).ToHashSet(StringComparer.Ordinal);
        await Service.PutAsync([.. _added.Added.Where(one => one.Added > 0 && undone.Contains(one.Sku)).Select(one => new QuickWish(QuickSource.Typed, 0, one.Sku, one.Added.ToString(System.Globalization.CultureInfo.InvariantCulture)))], Gone);
        _added = null;
        await ReloadAsync();
    });

    private async Task MoreAsync()
    {
        _rows += QuickOrderService.FirstRows;
        await ReloadAsync();
    }

    private Task FreshAsync()
    {
        _added = null;
        return ReloadAsync();
    }

    private string GoodWords(QuickView view) => view.GoodLines == 1 ? T["1 line is good"]
        : view.GoodLines == view.AllGoods ? T["{0} lines are good", IndianDigits.Group(view.GoodLines)]
        : T["{0} lines are good: {1} products", IndianDigits.Group(view.GoodLines), IndianDigits.Group(view.AllGoods)];

    private string Products(int count) => count == 1 ? T["1 product"] : T["{0} products", IndianDigits.Group(count)];

    private static string More(QuickView view) => IndianDigits.Group(Math.Max(view.AllFaults - view.Faults.Count, view.AllGoods - view.Goods.Count));
}
