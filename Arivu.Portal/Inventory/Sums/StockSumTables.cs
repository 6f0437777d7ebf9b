using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arivu.Portal.Inventory.Sums;

/// <summary>The tables of sums.</summary>
public static class StockSumTables
{
    extension(PortalDbContext db)
    {
        /// <summary>What lies of each product in each warehouse.</summary>
        public DbSet<StockSum> StockSums => db.Set<StockSum>();
    }
}

internal sealed class StockSumMapping : IEntityTypeConfiguration<StockSum>
{
    public void Configure(EntityTypeBuilder<StockSum> builder)
    {
        builder.ToTable("StockSums");
        builder.HasKey(s => new { s.ProductId, s.WarehouseId });
        builder.HasOne<Product>().WithMany().HasForeignKey(s => s.ProductId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Warehouse>().WithMany().HasForeignKey(s => s.WarehouseId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(s => s.Counted);
    }
}
