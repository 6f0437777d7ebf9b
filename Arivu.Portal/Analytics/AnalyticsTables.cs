using Arivu.Portal.Analytics.Fulfilment;
using Arivu.Portal.Analytics.Sales;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arivu.Portal.Analytics;

/// <summary>The room's tables: figures that follow from documents and are kept because homes ask for them all the time.</summary>
public static class AnalyticsTables
{
    extension(PortalDbContext db)
    {
        /// <summary>Sales by day and shop.</summary>
        public DbSet<SalesDay> SalesDays => db.Set<SalesDay>();

        /// <summary>Sales by day, shop and product.</summary>
        public DbSet<SalesDayProduct> SalesDayProducts => db.Set<SalesDayProduct>();

        /// <summary>Orders that arrived.</summary>
        public DbSet<FulfilledOrder> FulfilledOrders => db.Set<FulfilledOrder>();
    }
}

internal sealed class SalesTables : IEntityTypeConfiguration<SalesDay>, IEntityTypeConfiguration<SalesDayProduct>
{
    private const int SkuLength = 40;

    public void Configure(EntityTypeBuilder<SalesDay> builder)
    {
        builder.ToTable("SalesDays");
        builder.HasKey(d => new { d.Day, d.RetailerId });
        builder.Ignore(d => d.Sum);
        builder.HasIndex(d => new { d.RetailerId, d.Day });
        builder.HasOne<Retailer>().WithMany().HasForeignKey(d => d.RetailerId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SalesDayProduct> builder)
    {
        builder.ToTable("SalesDayProducts");
        builder.HasKey(p => new { p.Day, p.RetailerId, p.Sku });
        builder.Ignore(p => p.Sum);
        builder.Property(p => p.Sku).HasMaxLength(SkuLength);
        builder.HasIndex(p => new { p.RetailerId, p.Day });
        builder.HasOne<Retailer>().WithMany().HasForeignKey(p => p.RetailerId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FulfilledOrderTable : IEntityTypeConfiguration<FulfilledOrder>
{
    public void Configure(EntityTypeBuilder<FulfilledOrder> builder)
    {
        builder.ToTable("FulfilledOrders");
        builder.HasKey(f => f.OrderId);
        builder.Property(f => f.OrderId).ValueGeneratedNever();
        builder.HasIndex(f => new { f.Day, f.Minutes, f.Ordered, f.Delivered }); // answers the home by itself
        builder.HasOne<Order>().WithOne().HasForeignKey<FulfilledOrder>(f => f.OrderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Retailer>().WithMany().HasForeignKey(f => f.RetailerId).OnDelete(DeleteBehavior.Restrict);
    }
}
