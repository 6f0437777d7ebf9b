namespace Arivu.Portal.Catalog;

/// <summary>Marks the words of this room: <c>CatalogWords.resx</c>, with the English text as the key.</summary>
public sealed class CatalogWords;
