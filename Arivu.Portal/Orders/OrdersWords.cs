namespace Arivu.Portal.Orders;

/// <summary>The sentences of this room's pages: <c>OrdersWords.resx</c> and its translations.</summary>
public sealed class OrdersWords;
