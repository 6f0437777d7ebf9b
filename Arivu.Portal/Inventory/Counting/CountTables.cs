using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arivu.Portal.Inventory.Counting;

/// <summary>Tables of counts.</summary>
public static class CountTables
{
    extension(PortalDbContext db)
    {
        /// <summary>Counts; the team's alone.</summary>
        public DbSet<StockCount> StockCounts => db.Set<StockCount>();

        /// <summary>Their lines.</summary>
        public DbSet<CountLine> CountLines => db.Set<CountLine>();
    }
}

internal sealed class CountMapping : IEntityTypeConfiguration<StockCount>, IEntityTypeConfiguration<CountLine>
{
    public void Configure(EntityTypeBuilder<StockCount> builder)
    {
        builder.ToTable("StockCounts");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Number).HasMaxLength(StockNumbers.Length);
        builder.Property(c => c.Scope).HasMaxLength(StockCount.ScopeLength);
        builder.Property(c => c.State).HasConversion<string>().HasMaxLength(16);
        builder.Property(c => c.BegunBy).HasMaxLength(256);
        builder.Property(c => c.ClosedBy).HasMaxLength(256);
        builder.Property(c => c.DropReason).HasMaxLength(StockNote.ReasonLength);
        builder.HasIndex(c => c.Number).IsUnique();
        builder.HasIndex(c => new { c.State, c.BegunAt });
        builder.HasIndex(c => c.BegunAt);
        builder.HasOne<Warehouse>().WithMany().HasForeignKey(c => c.WarehouseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Lines).WithOne().HasForeignKey(l => l.CountId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CountLine> builder)
    {
        builder.ToTable("CountLines");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Sku).HasMaxLength(40);
        builder.Property(l => l.Name).HasMaxLength(200);
        builder.Property(l => l.BatchNumber).HasMaxLength(Batch.MaxNumberLength);
        builder.Property(l => l.CountedBy).HasMaxLength(256);
        builder.Property(l => l.Kind).HasConversion<string>().HasMaxLength(16);
        builder.Property(l => l.Reason).HasMaxLength(StockNote.ReasonLength);
        builder.HasIndex(l => new { l.CountId, l.Position });
        builder.HasIndex(l => l.BatchId);
        builder.HasOne<Product>().WithMany().HasForeignKey(l => l.ProductId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(l => l.Batch).WithMany().HasForeignKey(l => l.BatchId).OnDelete(DeleteBehavior.Restrict);
    }
}
