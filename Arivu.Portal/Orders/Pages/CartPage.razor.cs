using System.Security.Cryptography;
using System.Text.Json;
using Arivu.Portal.Customers;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Pages.Parts;
using Microsoft.AspNetCore.Components;

namespace Arivu.Portal.Orders.Pages;

/// <summary>The cart: what it costs, what stands against it, and the button that orders.</summary>
public sealed partial class CartPage
{
    private static readonly Dictionary<string, string> NoRefusals = new(StringComparer.Ordinal);
    private IReadOnlyList<TakenLine> _taken = [];
    private Dictionary<string, string> _refused = NoRefusals;
    private Task _last = Task.CompletedTask;
    private readonly HashSet<string> _unsettled = new(StringComparer.Ordinal);
    private CartDetailsForm? _details;
    private string? _lookAt;
    private bool _placed;
    private bool _read;
    private int _ownChanges;

    /// <summary>Kept from the prerendered page, so that the circuit does not ask again.</summary>
    [PersistentState]
    public CartView? Shown { get; set; }

    /// <summary>One for each time the cart is shown, kept when the circuit moves: pressing twice, or again after a lost signal, is one order.</summary>
    [PersistentState]
    public Guid? Try { get; set; }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        Follow<CartChanged>(_ => _ownChanges == 0);
        Follow<CreditChanged>(_ => true);
        Follow<RetailerChanged>(_ => true);
        Follow<Catalog.GstRatesChanged>(_ => true);
        Follow<Catalog.ProductChanged>(hint => Holds(line => line.Sku == hint.Sku));
        Follow<StockChanged>(hint => Holds(line => line.ProductId == hint.ProductId));
    }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        Try ??= Guid.CreateVersion7();
        if (Shown is null)
        {
            await ReloadAsync();
        }

        _read = true;
    }

    /// <inheritdoc />
    protected override async Task ReloadAsync() => Shown = await Queries.ViewAsync(Gone);

    private bool Holds(Func<CartItem, bool> line) => Shown?.Lines.Any(line) == true;

    private static string BranchName(CartView cart, string code) => cart.Branches.FirstOrDefault(branch => branch.Code == code) is { } branch ? $"{branch.Name}, {branch.City}" : code;

    private string Items(int count) => count == 1 ? T["1 item"] : T["{0} items", count];

    // A refused line says why below itself.
    /// <inheritdoc />
    protected override bool SaysItself(RuleBrokenException broken) => broken.Errors.Count > 0;

    private Task ChangeAsync(Func<Task> act) => InTurnAsync(async () =>
    {
        await act();
        (_refused, _lookAt) = (NoRefusals, null);
        await ReloadAsync();
        StateHasChanged();
    });

    // One after the other, in the order in which they were asked for: what was typed before "Place order" goes with the order.
    private Task InTurnAsync(Func<Task> act) => _last = AfterAsync(_last, act);

    // A change made here is drawn at once; its own hint would only draw it a second time.
    private async Task AfterAsync(Task before, Func<Task> act)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        _ownChanges++;
        try
        {
            await act();
        }
        finally
        {
            _ownChanges--;
        }
    }

    private void Take(TakenLine line) => _taken = [line];

    private Task<bool> RemoveAsync(CartItem item) => TryAsync(() => ChangeAsync(async () => _taken = await Carts.RemoveAsync(item.Choice, Gone)));

    private Task<bool> ClearAsync() => TryAsync(() => ChangeAsync(async () => _taken = await Carts.ClearAsync(Gone)));

    private Task<bool> AcceptAsync() => TryAsync(() => ChangeAsync(() => Carts.AcceptPricesAsync(Gone)));

    private Task<bool> UndoAsync() => TryAsync(() => ChangeAsync(async () =>
    {
        await Carts.RestoreAsync(_taken, Gone);
        _taken = [];
    }));

    private void Settle(string key, bool refused) => _ = refused ? _unsettled.Add(key) : _unsettled.Remove(key);

    private async Task PlaceAsync()
    {
        if (Shown?.Lines.FirstOrDefault(line => _unsettled.Contains(line.Key)) is { } unsettled)
        {
            _lookAt = unsettled.Key; // what stands in the field is not what would be ordered
            return;
        }

        if (_placed || Busy || !await SaveDetailsAsync() || _placed)
        {
            return; // a second tap, quicker than the way to the order
        }

        PlacedOrder? placed = null;
        if (await TryAsync(() => InTurnAsync(async () => placed = await Placing.PlaceAsync(WishOf(Shown!), Gone))))
        {
            (Try, _placed) = (null, true);
            Navigation.NavigateTo(placed!.Others.Count > 0 ? "/orders" : $"/orders/{placed.Number}?placed=1");
        }
        else if (!Busy)
        {
            await TellRefusalsAsync(Shown!);
        }
    }

    private Task<bool> SaveDetailsAsync() => _details?.SaveAsync() ?? Task.FromResult(true);

    private async Task TellRefusalsAsync(CartView cart)
    {
        _refused = cart.Lines.Index().Where(line => Refusal(line.Index) is not null).ToDictionary(line => line.Item.Key, line => Refusal(line.Index)!, StringComparer.Ordinal);
        _lookAt = cart.Lines.FirstOrDefault(line => _refused.ContainsKey(line.Key))?.Key;
        await ReloadAsync();
    }

    private string? Refusal(int line) => (Errors.GetValueOrDefault($"lines[{line}].quantity") ?? Errors.GetValueOrDefault($"lines[{line}].sku"))?[0];

    // What is asked is part of the key: the same wish again is the same order, another wish is another one.
    private PlaceOrder WishOf(CartView cart)
    {
        var wish = new PlaceOrder { CartSeen = cart.Seen, ShipTo = cart.ShipTo, DeliverOn = cart.DeliverOn.Day, PurchaseOrder = cart.PurchaseOrder, Note = cart.Note, AcceptHold = cart.Credit.IsOver };
        return wish with { Key = $"cart-{Try:N}-{Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(wish)))[..16]}" };
    }
}
