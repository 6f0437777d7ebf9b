using System.Security.Cryptography;
using Arivu.Portal.Data;

namespace Arivu.Portal.Catalog;

/// <summary>A product's picture in its two sizes, both WebP and without metadata. Kept apart from the product, so that lists never read bytes.</summary>
public sealed class ProductPicture : ISeenByAll
{
    /// <summary>Characters of <see cref="Hash"/>.</summary>
    public const int HashLength = 32;

    /// <summary>Most bytes of one size; 960 px of WebP are far below.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    /// <summary>How both sizes are encoded.</summary>
    public const string ContentType = "image/webp";

    internal ProductPicture(int productId, byte[] full, byte[] tile) => (ProductId, Full, Tile, Hash) = (productId, full, tile, HashOf(full));

    /// <summary>Whose picture it is.</summary>
    public int ProductId { get; private set; }

    /// <summary>At most 960 px wide and high.</summary>
    public byte[] Full { get; private set; }

    /// <summary>At most 192 px wide and high.</summary>
    public byte[] Tile { get; private set; }

    /// <summary>Names the content: an address with it can be kept for good.</summary>
    public string Hash { get; private set; }

    internal void Become(byte[] full, byte[] tile) => (Full, Tile, Hash) = (full, tile, HashOf(full));

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..HashLength];
}
