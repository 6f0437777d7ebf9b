using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Catalog;

/// <content>Pictures: set and taken away.</content>
public sealed partial class ProductService
{
    /// <summary>Shows an uploaded picture instead of the drawn pack.</summary>
    /// <returns>False when there is no such product.</returns>
    /// <exception cref="BadInputException">Field "Picture": the upload cannot be used.</exception>
    public async Task<bool> SetPictureAsync(string sku, byte[] upload, CancellationToken cancel)
    {
        user.MustBeAdmin();
        var made = await pictures.MakeAsync(upload, cancel);
        await using var db = await database.CreateDbContextAsync(cancel);
        if (await FindAsync(db, sku, cancel) is not { } product)
        {
            return false;
        }

        var picture = await db.ProductPictures.FirstOrDefaultAsync(p => p.ProductId == product.Id, cancel);
        if (picture is null)
        {
            db.Add(picture = new ProductPicture(product.Id, made.Full, made.Tile));
        }
        else
        {
            picture.Become(made.Full, made.Tile);
        }

        product.Show(picture.Hash);
        db.Hint(new ProductChanged(product.Sku));
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>Brings the drawn pack back.</summary>
    /// <returns>False when there is no such product.</returns>
    public async Task<bool> RemovePictureAsync(string sku, CancellationToken cancel)
    {
        user.MustBeAdmin();
        await using var db = await database.CreateDbContextAsync(cancel);
        if (await FindAsync(db, sku, cancel) is not { } product)
        {
            return false;
        }

        db.RemoveRange(await db.ProductPictures.Where(p => p.ProductId == product.Id).ToListAsync(cancel));
        product.Show(null);
        db.Hint(new ProductChanged(product.Sku));
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
