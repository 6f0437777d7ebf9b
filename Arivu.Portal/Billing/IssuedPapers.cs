using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Papers;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Billing;

/// <summary>Keeps what was handed out, and hands out the same again.</summary>
public sealed class IssuedPapers(IDbContextFactory<PortalDbContext> database, TimeProvider clock, ILogger<IssuedPapers> log)
{
    /// <summary>The paper as it was handed out first; drawn and kept now when it never was.</summary>
    /// <exception cref="InvalidDataException">What was kept is damaged and cannot be drawn again as it was.</exception>
    internal async Task<byte[]> KeepAsync(PaperKey key, Func<byte[]> draw, CancellationToken cancel)
    {
        if (await FindAsync(key, cancel) is { } kept)
        {
            return kept.IsWhole ? kept.File : DrawAgain(kept, draw);
        }

        var file = draw();
        await using var db = await database.CreateDbContextAsync(cancel);
        db.Add(IssuedPaper.Of(key, file, clock.Now()));
        try
        {
            await db.SaveChangesAsync(cancel);
            return file;
        }
        catch (DbUpdateException taken) when (taken.IsDuplicateKey())
        {
            return (await FindAsync(key, cancel))!.File; // somebody else asked first
        }
    }

    private async Task<IssuedPaper?> FindAsync(PaperKey key, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        return await db.IssuedPapers.AsNoTracking().SingleOrDefaultAsync(p => p.Number == key.Number && p.Edition == key.Edition, cancel);
    }

    private byte[] DrawAgain(IssuedPaper kept, Func<byte[]> draw)
    {
        log.LogError("The kept paper {Number} ({Edition}) no longer has the hash it was issued with, {Hash}", kept.Number, kept.Edition, kept.Hash);
        var file = draw();
        return PaperHash.Of(file) == kept.Hash ? file : throw new InvalidDataException($"The paper {kept.Number} ({kept.Edition}) is damaged.");
    }
}
