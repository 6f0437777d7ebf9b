using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Orders.Shortages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arivu.Portal.Orders;

/// <summary>The room's tables.</summary>
public static class OrderTables
{
    extension(PortalDbContext db)
    {
        /// <summary>Orders.</summary>
        public DbSet<Order> Orders => db.Set<Order>();

        /// <summary>Their lines.</summary>
        public DbSet<OrderLine> OrderLines => db.Set<OrderLine>();

        /// <summary>Their timelines.</summary>
        public DbSet<OrderStep> OrderSteps => db.Set<OrderStep>();

        /// <summary>What left.</summary>
        public DbSet<Shipment> Shipments => db.Set<Shipment>();

        /// <summary>Batches that left.</summary>
        public DbSet<ShipmentLine> ShipmentLines => db.Set<ShipmentLine>();

        /// <summary>What shops have in their carts.</summary>
        public DbSet<CartLine> CartLines => db.Set<CartLine>();

        /// <summary>Where the carts go, and what else stands on them.</summary>
        public DbSet<CartDetails> CartDetails => db.Set<CartDetails>();

        /// <summary>Keys of requests that placed an order.</summary>
        public DbSet<PlacedKey> PlacedKeys => db.Set<PlacedKey>();
    }
}

internal sealed class OrderTable : IEntityTypeConfiguration<Order>
{
    internal const int NumberLength = 20;
    internal const int NameLength = 160;
    internal const int ReasonsLength = 1000;
    private const int KindLength = 24;

    public void Configure(EntityTypeBuilder<Order> builder)
    {
        builder.ToTable("Orders");
        builder.Ignore(o => o.IsOpenToBuyer).Ignore(o => o.PackingHasBegun).Ignore(o => o.WaitsForMoneyOnly).Ignore(o => o.IsOpenToChange);
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Number).HasMaxLength(NumberLength);
        builder.Property(o => o.Status).HasConversion<string>().HasMaxLength(KindLength);
        builder.Property(o => o.Supply).HasConversion<string>().HasMaxLength(KindLength);
        builder.Property(o => o.Priority).HasConversion<string>().HasMaxLength(KindLength).HasDefaultValue(OrderPriority.Normal).HasSentinel((OrderPriority)(-1));
        builder.Property(o => o.PlacedBy).HasMaxLength(256);
        builder.Property(o => o.PurchaseOrder).HasMaxLength(Order.PurchaseOrderLength);
        builder.Property(o => o.Note).HasMaxLength(Order.NoteLength);
        builder.Property(o => o.HoldReasons).HasConversion<HoldReasonsColumn>(HoldReasonsColumn.Same).HasMaxLength(ReasonsLength);
        builder.ComplexProperty(o => o.ShipTo, Address);
        builder.HasIndex(o => o.Number).IsUnique();
        builder.HasIndex(o => new { o.RetailerId, o.PlacedAt });
        builder.HasIndex(o => new { o.Status, o.PlacedAt });
        builder.HasIndex(o => o.PlacedAt);
        builder.HasIndex(o => o.HoldUntil);
        builder.HasIndex(o => o.PurchaseOrder);
        builder.HasOne<Retailer>().WithMany().HasForeignKey(o => o.RetailerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(o => o.Lines).WithOne().HasForeignKey(l => l.OrderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(o => o.Steps).WithOne().HasForeignKey(s => s.OrderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(o => o.Shipments).WithOne().HasForeignKey(s => s.OrderId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Address(ComplexPropertyBuilder<ShipTo> address)
    {
        address.Property(a => a.TradeName).HasMaxLength(NameLength);
        address.Property(a => a.Gstin).HasMaxLength(15);
        address.Property(a => a.Address).HasMaxLength(300);
        address.Property(a => a.City).HasMaxLength(80);
        address.Property(a => a.StateCode).HasMaxLength(2);
        address.Property(a => a.Pincode).HasMaxLength(6);
        address.Property(a => a.BranchCode).HasMaxLength(20);
    }
}

internal sealed class OrderPartTables : IEntityTypeConfiguration<OrderLine>, IEntityTypeConfiguration<OrderStep>, IEntityTypeConfiguration<Shipment>, IEntityTypeConfiguration<ShipmentLine>
{
    public void Configure(EntityTypeBuilder<OrderLine> builder)
    {
        builder.ToTable("OrderLines", table => table.HasCheckConstraint(
            "CK_OrderLines_Pieces", "\"Quantity\" > 0 AND \"Shipped\" >= 0 AND \"Cancelled\" >= 0 AND \"Shipped\" + \"Cancelled\" <= \"Quantity\" AND \"Returned\" >= 0 AND \"Returned\" <= \"Shipped\""));
        builder.Ignore(l => l.IsOfOffer).Ignore(l => l.Kept).Ignore(l => l.Open).Ignore(l => l.Taxable).Ignore(l => l.Tax).Ignore(l => l.Total);
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Sku).HasMaxLength(40);
        builder.Property(l => l.Name).HasMaxLength(OrderTable.NameLength);
        builder.Property(l => l.Hsn).HasMaxLength(8);
        builder.Property(l => l.Uqc).HasMaxLength(3);
        builder.Property(l => l.Supply).HasConversion<string>().HasMaxLength(24);
        builder.Property(l => l.Note).HasMaxLength(CartLine.NoteLength);
        builder.Property(l => l.IfShort).HasConversion<string>().HasMaxLength(24).HasDefaultValue(ShortChoice.Ask).HasSentinel((ShortChoice)(-1));
        builder.HasIndex(l => l.WaitUntil).HasFilter("\"WaitUntil\" IS NOT NULL");
        builder.HasIndex(l => new { l.RetailerId, l.ProductId });
        builder.HasIndex(l => l.OfferId).HasFilter("\"OfferId\" IS NOT NULL");
        builder.HasIndex(l => l.ProductId);
    }

    public void Configure(EntityTypeBuilder<OrderStep> builder)
    {
        builder.ToTable("OrderSteps");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasIndex(s => new { s.OrderId, s.Position }).IsUnique();
        builder.HasIndex(s => s.At); // the team's feed
        builder.Property(s => s.Actor).HasMaxLength(256);
        builder.Property(s => s.What).HasConversion<string>().HasMaxLength(40);
        builder.Property(s => s.Note).HasMaxLength(OrderTable.ReasonsLength);
    }

    public void Configure(EntityTypeBuilder<Shipment> builder)
    {
        builder.ToTable("Shipments");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Number).HasMaxLength(OrderTable.NumberLength + 4);
        builder.Property(s => s.Vehicle).HasMaxLength(Shipment.VehicleLength);
        builder.Property(s => s.Note).HasMaxLength(Order.NoteLength);
        builder.HasIndex(s => s.Number).IsUnique();
        builder.HasIndex(s => s.ShippedAt);
        builder.HasMany(s => s.Lines).WithOne().HasForeignKey(l => l.ShipmentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ShipmentLine> builder)
    {
        builder.ToTable("ShipmentLines");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.HasIndex(l => l.OrderLineId);
        builder.HasIndex(l => l.BatchId);
    }
}

internal sealed class PlacingTables : IEntityTypeConfiguration<CartLine>, IEntityTypeConfiguration<CartDetails>, IEntityTypeConfiguration<PlacedKey>, IEntityTypeConfiguration<OrderNumberBlock>
{
    public void Configure(EntityTypeBuilder<CartLine> builder)
    {
        builder.ToTable("CartLines", table => table.HasCheckConstraint("CK_CartLines_Quantity", "\"Quantity\" > 0"));
        builder.HasKey(l => new { l.RetailerId, l.ProductId, l.OfferId, l.ShipTo });
        builder.Property(l => l.OfferId).ValueGeneratedNever();
        builder.Property(l => l.ShipTo).HasMaxLength(CartLine.BranchLength).HasDefaultValue(CartLine.UsualBranch).ValueGeneratedNever();
        builder.Property(l => l.IfShort).HasConversion<string>().HasMaxLength(24).HasDefaultValue(ShortChoice.Ask).HasSentinel((ShortChoice)(-1));
        builder.Property(l => l.Note).HasMaxLength(CartLine.NoteLength);
        builder.HasOne<Retailer>().WithMany().HasForeignKey(l => l.RetailerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Catalog.Product>().WithMany().HasForeignKey(l => l.ProductId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CartDetails> builder)
    {
        builder.ToTable("CartDetails");
        builder.HasKey(d => d.RetailerId);
        builder.Property(d => d.RetailerId).ValueGeneratedNever();
        builder.Property(d => d.ShipTo).HasMaxLength(20);
        builder.Property(d => d.PurchaseOrder).HasMaxLength(Order.PurchaseOrderLength);
        builder.Property(d => d.Note).HasMaxLength(Order.NoteLength);
        builder.HasOne<Retailer>().WithMany().HasForeignKey(d => d.RetailerId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PlacedKey> builder)
    {
        builder.ToTable("PlacedKeys");
        builder.HasKey(k => new { k.RetailerId, k.Key });
        builder.Property(k => k.Key).HasMaxLength(PlacedKey.KeyLength);
        builder.Property(k => k.BodyHash).HasMaxLength(64);
        builder.Property(k => k.OrderNumbers).HasColumnName("OrderNumber").HasMaxLength((OrderTable.NumberLength + 1) * PlaceOrder.MostBranches);
        builder.HasIndex(k => k.At);
    }

    public void Configure(EntityTypeBuilder<OrderNumberBlock> builder)
    {
        builder.ToTable("OrderNumberBlocks");
        builder.HasKey(b => b.StartYear);
        builder.Property(b => b.StartYear).ValueGeneratedNever();
    }
}
