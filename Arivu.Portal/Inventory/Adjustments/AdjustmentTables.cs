using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arivu.Portal.Inventory.Adjustments;

/// <summary>The table of adjustments that waited.</summary>
public static class AdjustmentTables
{
    extension(PortalDbContext db)
    {
        /// <summary>Adjustments above the limit; the team's alone.</summary>
        public DbSet<AdjustmentRequest> AdjustmentRequests => db.Set<AdjustmentRequest>();
    }
}

internal sealed class AdjustmentMapping : IEntityTypeConfiguration<AdjustmentRequest>
{
    public void Configure(EntityTypeBuilder<AdjustmentRequest> builder)
    {
        builder.ToTable("AdjustmentRequests");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Number).HasMaxLength(StockNumbers.Length);
        builder.Property(r => r.Sku).HasMaxLength(40);
        builder.Property(r => r.Batch).HasMaxLength(Batch.MaxNumberLength);
        builder.Property(r => r.Kind).HasConversion<string>().HasMaxLength(16);
        builder.Property(r => r.Reason).HasMaxLength(StockNote.ReasonLength);
        builder.Property(r => r.State).HasConversion<string>().HasMaxLength(16);
        builder.Property(r => r.Actor).HasMaxLength(256);
        builder.Property(r => r.AnsweredBy).HasMaxLength(256);
        builder.Property(r => r.Answer).HasMaxLength(StockNote.ReasonLength);
        builder.HasIndex(r => r.Number).IsUnique();
        builder.HasIndex(r => new { r.State, r.At });
        builder.HasOne<Product>().WithMany().HasForeignKey(r => r.ProductId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Batch>().WithMany().HasForeignKey(r => r.BatchId).OnDelete(DeleteBehavior.Restrict);
    }
}
