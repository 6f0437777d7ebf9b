using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders.Shop.Events;

/// <summary>A product that a store waits for can be had again.</summary>
/// <param name="WishId">The wish that is fulfilled.</param>
/// <param name="RetailerId">The store.</param>
/// <param name="Sku">The product.</param>
/// <param name="Name">Its name.</param>
/// <param name="Pieces">Pieces that are there for this store now.</param>
public sealed record WishedProductBack(Guid WishId, int RetailerId, string Sku, string Name, int Pieces) : IDomainEvent;
