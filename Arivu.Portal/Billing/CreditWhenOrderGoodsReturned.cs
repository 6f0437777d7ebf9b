using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Orders.Events;

namespace Arivu.Portal.Billing;

/// <summary>Pieces that came back are credited.</summary>
internal sealed class CreditWhenOrderGoodsReturned(CreditWhatIsNotKept credit) : IHandle<OrderGoodsReturned>
{
    public Task HandleAsync(OrderGoodsReturned happened, PortalDbContext db, CancellationToken cancel) =>
        credit.CreditAsync(db, happened.OrderId, happened.RetailerId, new CreditGround(CreditReason.Return, happened.Reason), cancel);
}
