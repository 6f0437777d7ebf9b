namespace Arivu.Portal.Inventory;

/// <summary>Marks the words of this room: <c>InventoryWords.resx</c>, with the English text as the key.</summary>
public sealed class InventoryWords;
