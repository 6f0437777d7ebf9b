using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arivu.Portal.Inventory.Receiving;

/// <summary>Tables of orders of more goods and of what came in.</summary>
public static class ReceivingTables
{
    extension(PortalDbContext db)
    {
        /// <summary>Orders of more goods.</summary>
        public DbSet<ReplenishmentOrder> ReplenishmentOrders => db.Set<ReplenishmentOrder>();

        /// <summary>Products that nobody wants to be reminded of for a while.</summary>
        public DbSet<ReplenishmentSnooze> ReplenishmentSnoozes => db.Set<ReplenishmentSnooze>();

        /// <summary>What came in.</summary>
        public DbSet<GoodsReceipt> GoodsReceipts => db.Set<GoodsReceipt>();

        /// <summary>Batches that came in.</summary>
        public DbSet<GoodsReceiptLine> GoodsReceiptLines => db.Set<GoodsReceiptLine>();

        /// <summary>What is being scanned at the door.</summary>
        public DbSet<ReceivingDraft> ReceivingDrafts => db.Set<ReceivingDraft>();
    }
}

internal sealed class ReplenishmentMapping : IEntityTypeConfiguration<ReplenishmentOrder>, IEntityTypeConfiguration<ReplenishmentLine>, IEntityTypeConfiguration<ReplenishmentStep>, IEntityTypeConfiguration<ReplenishmentSnooze>
{
    internal const int SkuLength = 40;
    internal const int NameLength = 160;
    internal const int ActorLength = 256;
    private const int KindLength = 24;

    public void Configure(EntityTypeBuilder<ReplenishmentOrder> builder)
    {
        builder.ToTable("ReplenishmentOrders");
        builder.Ignore(o => o.Stream).Ignore(o => o.Raised).Ignore(o => o.AuditKey).Ignore(o => o.IsComing);
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Number).HasMaxLength(StockNumbers.Length);
        builder.Property(o => o.Status).HasConversion<string>().HasMaxLength(KindLength);
        builder.Property(o => o.SupplierName).HasMaxLength(ReplenishmentOrder.NameLength);
        builder.Property(o => o.SupplierReference).HasMaxLength(ReplenishmentOrder.NameLength);
        builder.Property(o => o.Note).HasMaxLength(ReplenishmentOrder.NoteLength);
        builder.HasIndex(o => o.Number).IsUnique();
        builder.HasIndex(o => new { o.Status, o.CreatedAt });
        builder.HasIndex(o => o.CreatedAt);
        builder.HasOne<Warehouse>().WithMany().HasForeignKey(o => o.WarehouseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(o => o.Lines).WithOne().HasForeignKey(l => l.OrderId).OnDelete(DeleteBehavior.Cascade); // a draft is written anew
        builder.HasMany(o => o.Steps).WithOne().HasForeignKey(s => s.OrderId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ReplenishmentLine> builder)
    {
        builder.ToTable("ReplenishmentLines", table => table.HasCheckConstraint("CK_ReplenishmentLines_Pieces", "\"Quantity\" > 0 AND \"Received\" >= 0"));
        builder.Ignore(l => l.Outstanding);
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Sku).HasMaxLength(SkuLength);
        builder.Property(l => l.Name).HasMaxLength(NameLength);
        builder.HasIndex(l => l.ProductId);
        builder.HasOne<Product>().WithMany().HasForeignKey(l => l.ProductId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ReplenishmentStep> builder)
    {
        builder.ToTable("ReplenishmentSteps");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Actor).HasMaxLength(ActorLength);
        builder.Property(s => s.What).HasConversion<string>().HasMaxLength(KindLength);
        builder.Property(s => s.Note).HasMaxLength(ReplenishmentOrder.NoteLength);
        builder.HasIndex(s => new { s.OrderId, s.Position }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ReplenishmentSnooze> builder)
    {
        builder.ToTable("ReplenishmentSnoozes");
        builder.HasKey(s => s.ProductId);
        builder.Property(s => s.ProductId).ValueGeneratedNever();
        builder.Property(s => s.Actor).HasMaxLength(ActorLength);
        builder.HasOne<Product>().WithOne().HasForeignKey<ReplenishmentSnooze>(s => s.ProductId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReceiptMapping : IEntityTypeConfiguration<GoodsReceipt>, IEntityTypeConfiguration<GoodsReceiptLine>, IEntityTypeConfiguration<ReceivingDraft>, IEntityTypeConfiguration<ReceivingRow>
{
    public void Configure(EntityTypeBuilder<GoodsReceipt> builder)
    {
        builder.ToTable("GoodsReceipts");
        builder.Ignore(r => r.AuditKey);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Number).HasMaxLength(StockNumbers.Length);
        builder.Property(r => r.Actor).HasMaxLength(ReplenishmentMapping.ActorLength);
        builder.Property(r => r.Reference).HasMaxLength(GoodsReceipt.ReferenceLength);
        builder.Property(r => r.Supplier).HasMaxLength(ReplenishmentOrder.NameLength);
        builder.Property(r => r.OrderNumber).HasMaxLength(StockNumbers.Length);
        builder.HasIndex(r => r.Number).IsUnique();
        builder.HasIndex(r => r.At);
        builder.HasOne<ReplenishmentOrder>().WithMany().HasForeignKey(r => r.OrderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Warehouse>().WithMany().HasForeignKey(r => r.WarehouseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Lines).WithOne().HasForeignKey(l => l.ReceiptId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<GoodsReceiptLine> builder)
    {
        builder.ToTable("GoodsReceiptLines", table => table.HasCheckConstraint("CK_GoodsReceiptLines_Quantity", "\"Quantity\" > 0"));
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Sku).HasMaxLength(ReplenishmentMapping.SkuLength);
        builder.Property(l => l.Name).HasMaxLength(ReplenishmentMapping.NameLength);
        builder.Property(l => l.BatchNumber).HasMaxLength(Batch.MaxNumberLength);
        builder.HasIndex(l => l.EntryId).IsUnique();
        builder.HasIndex(l => l.OrderLineId);
        builder.HasOne(l => l.Batch).WithMany().HasForeignKey(l => l.BatchId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ReceivingDraft> builder)
    {
        builder.ToTable("ReceivingDrafts");
        builder.Ignore(d => d.Stream).Ignore(d => d.Raised);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Actor).HasMaxLength(ReplenishmentMapping.ActorLength);
        builder.Property(d => d.OrderNumber).HasMaxLength(StockNumbers.Length);
        builder.Property(d => d.Supplier).HasMaxLength(ReplenishmentOrder.NameLength);
        builder.Property(d => d.Reference).HasMaxLength(GoodsReceipt.ReferenceLength);
        builder.HasIndex(d => new { d.Actor, d.OrderNumber }).IsUnique();
        builder.HasOne<Warehouse>().WithMany().HasForeignKey(d => d.WarehouseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(d => d.Rows).WithOne().HasForeignKey(r => r.DraftId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ReceivingRow> builder)
    {
        builder.ToTable("ReceivingRows");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Batch).HasMaxLength(Batch.MaxNumberLength);
        builder.HasOne<Product>().WithMany().HasForeignKey(r => r.ProductId).OnDelete(DeleteBehavior.Restrict);
    }
}
