using Arivu.Portal.Inventory.Expiry;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Orders;

/// <content>How offers are made and taken.</content>
public sealed partial class ShortDatedOfferTests
{
    private Task<int> AddAsync() => _shop.AsAsync<CartService, int>(c => c.AddAsync(new CartChoice(Atta, _offer), Stop));

    private Task<CartPut> SetAsync(int pieces) => _shop.AsAsync<CartService, CartPut>(c => c.SetAsync(new CartChoice(Atta, _offer), pieces, Stop));

    private async Task<string> TakenAsync(int pieces)
    {
        await SetAsync(pieces);
        var number = (await _shop.PlaceAsync(await _shop.ViewAsync())).Number;
        await _trade.AsTeamAsync(o => o.ApproveAsync(number, Stop));
        return number;
    }

    private async Task<string> FieldAsync(int batch, decimal percent, int until) => string.Join(',', (await Assert.ThrowsAsync<BadInputException>(
        () => OfferAsync(new OfferDraft { BatchId = batch, PercentOff = percent, From = _trade.Today.AddDays(Math.Min(0, until)), Until = _trade.Today.AddDays(until) }))).Errors.Keys);

    private async Task<int> MakeAsync(string batch, decimal percent, int until) => (await OfferAsync(
        new OfferDraft { BatchId = (await _trade.BatchesAsync(Atta)).Single(b => b.Number == batch).Id, PercentOff = percent, From = _trade.Today, Until = _trade.Today.AddDays(until) }))!.Value;

    private Task<int?> OfferAsync(OfferDraft draft) => _trade.Portal.AsAsync<OfferService, int?>(Role.Staff, o => o.MakeAsync(draft, Stop));
}
