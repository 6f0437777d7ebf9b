using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arivu.Portal.Inventory.Warehouses;

/// <summary>Tables of transfers.</summary>
public static class TransferTables
{
    extension(PortalDbContext db)
    {
        /// <summary>Goods between warehouses; the team's alone.</summary>
        public DbSet<Transfer> Transfers => db.Set<Transfer>();

        /// <summary>Their lines.</summary>
        public DbSet<TransferLine> TransferLines => db.Set<TransferLine>();
    }
}

internal sealed class TransferMapping : IEntityTypeConfiguration<Transfer>, IEntityTypeConfiguration<TransferLine>
{
    public void Configure(EntityTypeBuilder<Transfer> builder)
    {
        builder.ToTable("Transfers");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Number).HasMaxLength(StockNumbers.Length);
        builder.Property(t => t.State).HasConversion<string>().HasMaxLength(16);
        builder.Property(t => t.Note).HasMaxLength(Transfer.NoteLength);
        builder.Property(t => t.RequestedBy).HasMaxLength(256);
        builder.Property(t => t.SentBy).HasMaxLength(256);
        builder.Property(t => t.ClosedBy).HasMaxLength(256);
        builder.Property(t => t.CancelReason).HasMaxLength(StockNote.ReasonLength);
        builder.HasIndex(t => t.Number).IsUnique();
        builder.HasIndex(t => new { t.State, t.RequestedAt });
        builder.HasIndex(t => t.RequestedAt);
        builder.HasOne<Warehouse>().WithMany().HasForeignKey(t => t.FromId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Warehouse>().WithMany().HasForeignKey(t => t.ToId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(t => t.Lines).WithOne().HasForeignKey(l => l.TransferId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<TransferLine> builder)
    {
        builder.ToTable("TransferLines", table => table.HasCheckConstraint("CK_TransferLines_Pieces", "\"Quantity\" > 0 AND (\"Received\" IS NULL OR (\"Received\" >= 0 AND \"Received\" <= \"Quantity\"))"));
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Sku).HasMaxLength(40);
        builder.Property(l => l.Name).HasMaxLength(200);
        builder.Property(l => l.Batch).HasMaxLength(Batch.MaxNumberLength);
        builder.Property(l => l.Kind).HasConversion<string>().HasMaxLength(16);
        builder.Property(l => l.Reason).HasMaxLength(StockNote.ReasonLength);
        builder.HasIndex(l => new { l.TransferId, l.Position });
        builder.HasIndex(l => l.ProductId);
        builder.HasOne<Product>().WithMany().HasForeignKey(l => l.ProductId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Batch>().WithMany().HasForeignKey(l => l.FromBatchId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(l => l.ToBatch).WithMany().HasForeignKey(l => l.ToBatchId).OnDelete(DeleteBehavior.Restrict);
    }
}
