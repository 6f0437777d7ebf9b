using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders.Events;

/// <summary>A shop placed an order.</summary>
public sealed record OrderPlaced(Guid OrderId, string Number, int RetailerId) : IDomainEvent;

/// <summary>A person must decide on an order.</summary>
public sealed record OrderHeld(Guid OrderId, string Number, int RetailerId) : IDomainEvent;

/// <summary>An order was accepted, by rule or by a person.</summary>
public sealed record OrderConfirmed(Guid OrderId, string Number, int RetailerId) : IDomainEvent;

/// <summary>An order was refused.</summary>
public sealed record OrderRejected(Guid OrderId, string Number, int RetailerId, string Reason) : IDomainEvent;

/// <summary>The warehouse began to pack.</summary>
public sealed record OrderPackingStarted(Guid OrderId, string Number, int RetailerId) : IDomainEvent;

/// <summary>Goods left.</summary>
public sealed record OrderShipped(Guid OrderId, string Number, int RetailerId, Guid ShipmentId) : IDomainEvent;

/// <summary>Goods arrived.</summary>
public sealed record OrderDelivered(Guid OrderId, string Number, int RetailerId, Guid ShipmentId) : IDomainEvent;

/// <summary>Shipped pieces came back.</summary>
public sealed record OrderGoodsReturned(Guid OrderId, string Number, int RetailerId, string Reason) : IDomainEvent;

/// <summary>Lines have other quantities, before an invoice stood; the timeline's step tells one such event from the next.</summary>
public sealed record OrderPiecesChanged(Guid OrderId, string Number, int RetailerId, string Actor, int Step) : IDomainEvent;

/// <summary>Pieces were called off before they were shipped; whether packing had begun by then is what a credit note's ground follows. The timeline's step tells one such event from the next.</summary>
public sealed record OrderLinesCancelled(Guid OrderId, string Number, int RetailerId, string Reason, bool PackingHadBegun, int Step) : IDomainEvent;
