using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arivu.Portal.Inventory;

/// <summary>The room's tables.</summary>
public static class InventoryTables
{
    extension(PortalDbContext db)
    {
        /// <summary>Places where stock lies.</summary>
        public DbSet<Warehouse> Warehouses => db.Set<Warehouse>();

        /// <summary>Batches on the shelf, empty ones included.</summary>
        public DbSet<Batch> Batches => db.Set<Batch>();

        /// <summary>The stock ledger.</summary>
        public DbSet<StockEntry> StockEntries => db.Set<StockEntry>();

        /// <summary>Promises to orders.</summary>
        public DbSet<Allocation> Allocations => db.Set<Allocation>();

        /// <summary>Costs, for the team only.</summary>
        public DbSet<BatchCost> BatchCosts => db.Set<BatchCost>();

        /// <summary>Which products are at or below their reorder point.</summary>
        public DbSet<ReorderWatch> ReorderWatches => db.Set<ReorderWatch>();
    }
}

internal sealed class InventoryMapping : IEntityTypeConfiguration<Warehouse>, IEntityTypeConfiguration<Batch>, IEntityTypeConfiguration<BatchCost>, IEntityTypeConfiguration<StockEntry>, IEntityTypeConfiguration<Allocation>, IEntityTypeConfiguration<ReorderWatch>
{
    public void Configure(EntityTypeBuilder<Warehouse> builder)
    {
        builder.ToTable("Warehouses");
        builder.Property(w => w.Code).HasMaxLength(Warehouse.CodeLength);
        builder.Property(w => w.Name).HasMaxLength(Warehouse.NameLength);
        builder.Property(w => w.Address).HasMaxLength(Warehouse.AddressLength);
        builder.HasIndex(w => w.Code).IsUnique();
        builder.Ignore(w => w.Stream);
        builder.Ignore(w => w.Raised);
        builder.HasData(new { Id = Warehouse.Main, Code = "MAIN", Name = "Main warehouse", Address = "", Active = true, Version = 0 });
    }

    public void Configure(EntityTypeBuilder<Batch> builder)
    {
        builder.ToTable("Batches", table => table.HasCheckConstraint("CK_Batches_Reserved", "\"Reserved\" >= 0 AND \"Reserved\" <= \"OnHand\""));
        builder.Property(b => b.Number).HasMaxLength(Batch.MaxNumberLength);
        builder.Property(b => b.BlockedFor).HasConversion<string>().HasMaxLength(16);
        builder.Property(b => b.WarehouseId).HasDefaultValue(Warehouse.Main);
        builder.HasOne<Warehouse>().WithMany().HasForeignKey(b => b.WarehouseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(b => new { b.ProductId, b.Number, b.WarehouseId }).IsUnique();
        builder.HasIndex(b => new { b.ProductId, b.Expires });
        builder.HasIndex(b => b.Number); // a scanned label, a search
        builder.HasIndex(b => b.Expires).HasFilter("\"OnHand\" > 0"); // what comes near its end, and what passed it
        builder.HasOne<Product>().WithMany().HasForeignKey(b => b.ProductId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(b => b.Stream);
        builder.Ignore(b => b.Raised);
    }

    public void Configure(EntityTypeBuilder<BatchCost> builder)
    {
        builder.ToTable("BatchCosts");
        builder.HasKey(c => c.BatchId);
        builder.HasOne(c => c.Batch).WithOne().HasForeignKey<BatchCost>(c => c.BatchId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<StockEntry> builder)
    {
        builder.ToTable("StockEntries");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Move).HasConversion<string>().HasMaxLength(16);
        builder.Property(e => e.Kind).HasConversion<string>().HasMaxLength(16);
        builder.Property(e => e.Reference).HasMaxLength(StockNote.ReferenceLength);
        builder.Property(e => e.Reason).HasMaxLength(StockNote.ReasonLength);
        builder.Property(e => e.Actor).HasMaxLength(256);
        builder.HasOne(e => e.Batch).WithMany().HasForeignKey(e => e.BatchId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => new { e.BatchId, e.Step }).IsUnique();
        builder.HasIndex(e => new { e.ProductId, e.At });
        builder.HasIndex(e => new { e.ProductId, e.Move, e.At });
        builder.HasIndex(e => e.Reference);
        builder.HasIndex(e => new { e.Move, e.At });
    }

    public void Configure(EntityTypeBuilder<Allocation> builder)
    {
        builder.ToTable("Allocations", table => table.HasCheckConstraint("CK_Allocations_Pieces", "\"Open\" >= 0 AND \"Returned\" >= 0 AND \"Returned\" <= \"Dispatched\""));
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.OrderNumber).HasMaxLength(Allocation.OrderNumberLength);
        builder.HasIndex(a => new { a.ProductId, a.PromisedAt }).HasFilter("\"Open\" > 0");
        builder.HasIndex(a => a.OrderId);
        builder.HasIndex(a => new { a.RetailerId, a.OrderId });
        builder.HasOne<Batch>().WithMany().HasForeignKey(a => a.BatchId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ReorderWatch> builder)
    {
        builder.ToTable("ReorderWatches");
        builder.HasKey(w => w.ProductId);
        builder.HasOne<Product>().WithOne().HasForeignKey<ReorderWatch>(w => w.ProductId).OnDelete(DeleteBehavior.Restrict);
    }
}
