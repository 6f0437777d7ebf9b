using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arivu.Portal.Orders.Shop;

/// <summary>The shop's own tables.</summary>
public static class ShopTables
{
    extension(PortalDbContext db)
    {
        /// <summary>Who waits for what.</summary>
        public DbSet<BackWish> BackWishes => db.Set<BackWish>();

        /// <summary>How people like to see the shop.</summary>
        public DbSet<ShopLook> ShopLooks => db.Set<ShopLook>();
    }
}

internal sealed class ShopTableMappings : IEntityTypeConfiguration<BackWish>, IEntityTypeConfiguration<ShopLook>
{
    public void Configure(EntityTypeBuilder<BackWish> builder)
    {
        builder.ToTable("BackWishes");
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.HasIndex(w => new { w.RetailerId, w.ProductId }).IsUnique();
        builder.HasIndex(w => w.ProductId);
        builder.HasOne<Retailer>().WithMany().HasForeignKey(w => w.RetailerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Product>().WithMany().HasForeignKey(w => w.ProductId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ShopLook> builder)
    {
        builder.ToTable("ShopLooks");
        builder.HasKey(l => l.LoginId);
        builder.Property(l => l.LoginId).ValueGeneratedNever();
        builder.HasIndex(l => l.RetailerId);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(l => l.LoginId).OnDelete(DeleteBehavior.Restrict);
    }
}
