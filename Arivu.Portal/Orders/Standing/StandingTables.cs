using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arivu.Portal.Orders.Standing;

/// <summary>The tables of standing orders.</summary>
public static class StandingTables
{
    extension(PortalDbContext db)
    {
        /// <summary>Standing orders.</summary>
        public DbSet<StandingOrder> StandingOrders => db.Set<StandingOrder>();

        /// <summary>Their dates.</summary>
        public DbSet<StandingTurn> StandingTurns => db.Set<StandingTurn>();
    }
}

internal sealed class StandingMapping : IEntityTypeConfiguration<StandingOrder>, IEntityTypeConfiguration<StandingLine>, IEntityTypeConfiguration<StandingTurn>, IEntityTypeConfiguration<TurnLine>
{
    private const int KindLength = 16;

    public void Configure(EntityTypeBuilder<StandingOrder> builder)
    {
        builder.ToTable("StandingOrders", table => table.HasCheckConstraint("CK_StandingOrders_Every", "\"Every\" > 0"));
        builder.Ignore(o => o.StepDays);
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Name).HasMaxLength(StandingOrder.NameLength);
        builder.Property(o => o.Unit).HasConversion<string>().HasMaxLength(KindLength);
        builder.Property(o => o.State).HasConversion<string>().HasMaxLength(KindLength);
        builder.Property(o => o.ShipTo).HasMaxLength(20);
        builder.Property(o => o.StartedBy).HasMaxLength(256);
        builder.HasIndex(o => new { o.RetailerId, o.State });
        builder.HasIndex(o => new { o.State, o.NextOn });
        builder.HasOne<Retailer>().WithMany().HasForeignKey(o => o.RetailerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(o => o.Lines).WithOne().HasForeignKey(l => l.StandingOrderId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<StandingLine> builder)
    {
        builder.ToTable("StandingLines", table => table.HasCheckConstraint("CK_StandingLines_Quantity", "\"Quantity\" > 0"));
        builder.HasKey(l => new { l.StandingOrderId, l.ProductId });
        builder.HasOne<Product>().WithMany().HasForeignKey(l => l.ProductId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<StandingTurn> builder)
    {
        builder.ToTable("StandingTurns");
        builder.Ignore(t => t.Key);
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.State).HasConversion<string>().HasMaxLength(KindLength);
        builder.Property(t => t.Fault).HasConversion<string>().HasMaxLength(KindLength);
        builder.Property(t => t.OrderNumber).HasMaxLength(OrderTable.NumberLength);
        builder.Property(t => t.Words).HasMaxLength(StandingTurn.WordsLength);
        builder.HasIndex(t => new { t.StandingOrderId, t.On }).IsUnique(); // a date is ordered once
        builder.HasIndex(t => t.State);
        builder.HasIndex(t => new { t.RetailerId, t.On }); // a store looks at its latest dates
        builder.HasIndex(t => t.OrderNumber);
        builder.HasOne<StandingOrder>().WithMany().HasForeignKey(t => t.StandingOrderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(t => t.Lines).WithOne().HasForeignKey(l => l.TurnId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<TurnLine> builder)
    {
        builder.ToTable("StandingTurnLines");
        builder.HasKey(l => new { l.TurnId, l.ProductId });
        builder.Property(l => l.Fault).HasConversion<string>().HasMaxLength(KindLength);
        builder.HasOne<Product>().WithMany().HasForeignKey(l => l.ProductId).OnDelete(DeleteBehavior.Restrict);
    }
}
