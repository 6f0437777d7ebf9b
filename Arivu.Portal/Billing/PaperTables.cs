using Arivu.Portal.Data;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arivu.Portal.Billing;

/// <summary>The tables of handed-out papers.</summary>
public static class PaperTables
{
    extension(PortalDbContext db)
    {
        /// <summary>Papers as they were handed out.</summary>
        public DbSet<IssuedPaper> IssuedPapers => db.Set<IssuedPaper>();

        /// <summary>Delivery challans.</summary>
        public DbSet<Challan> Challans => db.Set<Challan>();
    }
}

internal sealed class IssuedPaperTable : IEntityTypeConfiguration<IssuedPaper>, IEntityTypeConfiguration<Challan>
{
    public void Configure(EntityTypeBuilder<IssuedPaper> builder)
    {
        builder.ToTable("IssuedPapers");
        builder.Ignore(p => p.IsWhole);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Number).HasMaxLength(NumberSeriesTable.NumberLength);
        builder.Property(p => p.Edition).HasMaxLength(IssuedPaper.EditionLength);
        builder.Property(p => p.Hash).HasMaxLength(IssuedPaper.HashLength);
        builder.Property(p => p.File).HasMaxLength(IssuedPaper.MostBytes);
        builder.HasIndex(p => new { p.Number, p.Edition }).IsUnique();
        builder.HasIndex(p => new { p.RetailerId, p.At });
    }

    public void Configure(EntityTypeBuilder<Challan> builder)
    {
        builder.ToTable("Challans");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Number).HasMaxLength(NumberSeriesTable.NumberLength);
        builder.HasIndex(c => c.Number).IsUnique();
        builder.HasIndex(c => c.ShipmentId).IsUnique();
        builder.HasIndex(c => new { c.RetailerId, c.IssuedOn });
        builder.HasOne<Shipment>().WithMany().HasForeignKey(c => c.ShipmentId).OnDelete(DeleteBehavior.Restrict);
    }
}
