using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arivu.Portal.Orders.Shortages;

/// <summary>The table of lost sales.</summary>
public static class LostSaleTables
{
    extension(PortalDbContext db)
    {
        /// <summary>Pieces that orders were refused for.</summary>
        public DbSet<LostSale> LostSales => db.Set<LostSale>();
    }
}

internal sealed class LostSaleMapping : IEntityTypeConfiguration<LostSale>
{
    public void Configure(EntityTypeBuilder<LostSale> builder)
    {
        builder.ToTable("LostSales", table => table.HasCheckConstraint("CK_LostSales_Missing", "\"Missing\" > 0"));
        builder.HasKey(l => new { l.Day, l.RetailerId, l.ProductId });
        builder.HasOne<Retailer>().WithMany().HasForeignKey(l => l.RetailerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Product>().WithMany().HasForeignKey(l => l.ProductId).OnDelete(DeleteBehavior.Restrict);
    }
}
