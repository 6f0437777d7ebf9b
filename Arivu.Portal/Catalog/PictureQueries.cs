using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Catalog;

/// <summary>The bytes of a picture and the hash that names them.</summary>
public sealed record PictureBytes(byte[] Bytes, string Hash);

/// <summary>Reads pictures for everybody signed in; shops see those of active products.</summary>
public sealed class PictureQueries(IDbContextFactory<PortalDbContext> database, CurrentUser user)
{
    /// <summary>One size of a product's picture; null when there is none.</summary>
    /// <param name="sku">The product.</param>
    /// <param name="tile">The small size.</param>
    /// <param name="cancel">The browser went away.</param>
    /// <exception cref="NotAllowedException">Nobody is signed in.</exception>
    public async Task<PictureBytes?> FindAsync(string sku, bool tile, CancellationToken cancel)
    {
        if (!user.IsKnown)
        {
            throw user.Refuse();
        }

        await using var db = await database.CreateDbContextAsync(cancel);
        var all = user.SeesEverything;
        return await db.Products.AsNoTracking().Where(p => p.Sku == sku.ToUpper() && (all || p.Active))
            .Join(db.ProductPictures, p => p.Id, picture => picture.ProductId, (_, picture) => new PictureBytes(tile ? picture.Tile : picture.Full, picture.Hash))
            .FirstOrDefaultAsync(cancel);
    }
}
