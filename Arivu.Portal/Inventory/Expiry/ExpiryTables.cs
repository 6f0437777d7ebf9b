using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arivu.Portal.Inventory.Expiry;

/// <summary>The tables of offers.</summary>
public static class ExpiryTables
{
    extension(PortalDbContext db)
    {
        /// <summary>Discounts on batches that come near their end.</summary>
        public DbSet<ShortDatedOffer> ShortDatedOffers => db.Set<ShortDatedOffer>();
    }
}

internal sealed class ShortDatedOfferMapping : IEntityTypeConfiguration<ShortDatedOffer>
{
    public void Configure(EntityTypeBuilder<ShortDatedOffer> builder)
    {
        builder.ToTable("ShortDatedOffers", table => table.HasCheckConstraint("CK_ShortDatedOffers_Days", "\"From\" <= \"Until\" AND \"Until\" <= \"BestBefore\""));
        builder.Property(o => o.Batch).HasMaxLength(Inventory.Batch.MaxNumberLength);
        builder.HasIndex(o => new { o.ProductId, o.Until });
        builder.HasIndex(o => new { o.BatchId, o.Until });
        builder.HasOne<Batch>().WithMany().HasForeignKey(o => o.BatchId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(o => o.Stream);
        builder.Ignore(o => o.Raised);
        builder.Ignore(o => o.AuditKey);
    }
}
