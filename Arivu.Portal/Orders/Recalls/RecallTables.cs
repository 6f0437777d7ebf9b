using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arivu.Portal.Orders.Recalls;

/// <summary>The tables of recalls.</summary>
public static class RecallTables
{
    extension(PortalDbContext db)
    {
        /// <summary>Batches that were called back.</summary>
        public DbSet<Recall> Recalls => db.Set<Recall>();

        /// <summary>The shops that got them.</summary>
        public DbSet<RecalledShop> RecalledShops => db.Set<RecalledShop>();
    }
}

internal sealed class RecallMapping : IEntityTypeConfiguration<Recall>, IEntityTypeConfiguration<RecalledShop>
{
    public void Configure(EntityTypeBuilder<Recall> builder)
    {
        builder.ToTable("Recalls");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Number).HasMaxLength(StockNumbers.Length);
        builder.Property(r => r.Sku).HasMaxLength(40);
        builder.Property(r => r.Product).HasMaxLength(OrderTable.NameLength);
        builder.Property(r => r.Batch).HasMaxLength(Inventory.Batch.MaxNumberLength);
        builder.Property(r => r.Reason).HasMaxLength(Recall.ReasonLength);
        builder.Property(r => r.Message).HasMaxLength(Recall.MessageLength);
        builder.Property(r => r.State).HasConversion<string>().HasMaxLength(16);
        builder.Property(r => r.OpenedBy).HasMaxLength(256);
        builder.HasIndex(r => r.Number).IsUnique();
        builder.HasIndex(r => new { r.ProductId, r.Batch }).IsUnique(); // a batch is called back once: it never leaves again
        builder.HasIndex(r => r.OpenedAt);
        builder.HasOne<Product>().WithMany().HasForeignKey(r => r.ProductId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Shops).WithOne().HasForeignKey(s => s.RecallId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(r => r.AuditKey);
    }

    public void Configure(EntityTypeBuilder<RecalledShop> builder)
    {
        builder.ToTable("RecalledShops", table => table.HasCheckConstraint("CK_RecalledShops_Pieces", "\"Collected\" >= 0 AND \"Collected\" <= \"Pieces\""));
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Number).HasMaxLength(StockNumbers.Length);
        builder.Property(s => s.Sku).HasMaxLength(40);
        builder.Property(s => s.Product).HasMaxLength(OrderTable.NameLength);
        builder.Property(s => s.Batch).HasMaxLength(Inventory.Batch.MaxNumberLength);
        builder.Property(s => s.Message).HasMaxLength(Recall.MessageLength + 400);
        builder.Property(s => s.Answered).HasMaxLength(RecalledShop.AnswerLength);
        builder.HasIndex(s => new { s.RecallId, s.RetailerId }).IsUnique();
        builder.HasIndex(s => new { s.RetailerId, s.Number });
        builder.HasOne<Retailer>().WithMany().HasForeignKey(s => s.RetailerId).OnDelete(DeleteBehavior.Restrict);
    }
}
