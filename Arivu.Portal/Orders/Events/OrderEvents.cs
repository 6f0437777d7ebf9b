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

/// <summary>Pieces were called off before they were shipped.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Number">Its number.</param>
/// <param name="RetailerId">Whose it is.</param>
/// <param name="Reason">Both sides read it.</param>
/// <param name="PackingHadBegun">What a credit note's ground follows.</param>
/// <param name="Step">The timeline's step: it tells one such event from the next.</param>
/// <param name="Pieces">Called off in this step.</param>
/// <param name="Whole">Whether nothing is left of the order by it.</param>
public sealed record OrderLinesCancelled(Guid OrderId, string Number, int RetailerId, string Reason, bool PackingHadBegun, int Step, int Pieces, bool Whole) : IDomainEvent;
