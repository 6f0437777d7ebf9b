namespace Arivu.Portal.Orders;

/// <summary>Marks the words of this room: <c>OrdersWords.resx</c>, with the English text as the key.</summary>
public sealed class OrdersWords;
