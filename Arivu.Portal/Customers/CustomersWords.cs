namespace Arivu.Portal.Customers;

/// <summary>Marks the words of this room: <c>CustomersWords.resx</c>, with the English text as the key.</summary>
public sealed class CustomersWords;
