using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;

namespace Arivu.Portal.Analytics;

/// <summary>Something that happened in the trade, as the team's feed tells it.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="Step">What happened to an order; null for money.</param>
/// <param name="Money">What happened to money; null for an order.</param>
/// <param name="Number">The order, receipt or credit note.</param>
/// <param name="TradeName">The shop.</param>
/// <param name="Who">The person of the team, or the shop; null for the portal itself.</param>
/// <param name="Amount">The order's total, or the money that moved.</param>
public sealed record Happening(DateTime At, OrderStepKind? Step, CreditMove? Money, string Number, string TradeName, string? Who, Money Amount);
