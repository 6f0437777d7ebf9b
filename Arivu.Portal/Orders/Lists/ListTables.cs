using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arivu.Portal.Orders.Lists;

/// <summary>The part's tables.</summary>
public static class ListTables
{
    extension(PortalDbContext db)
    {
        /// <summary>Lists that stores order by.</summary>
        public DbSet<ShoppingList> ShoppingLists => db.Set<ShoppingList>();

        /// <summary>Their goods.</summary>
        public DbSet<ShoppingListLine> ShoppingListLines => db.Set<ShoppingListLine>();
    }
}

internal sealed class ShoppingListTable : IEntityTypeConfiguration<ShoppingList>, IEntityTypeConfiguration<ShoppingListLine>
{
    public void Configure(EntityTypeBuilder<ShoppingList> builder)
    {
        builder.ToTable("ShoppingLists");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Name).HasMaxLength(ShoppingList.NameLength);
        builder.Property(l => l.ChangedBy).HasMaxLength(256);
        builder.HasIndex(l => new { l.RetailerId, l.Name }).IsUnique();
        builder.HasOne<Retailer>().WithMany().HasForeignKey(l => l.RetailerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(l => l.Lines).WithOne().HasForeignKey(l => l.ListId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ShoppingListLine> builder)
    {
        builder.ToTable("ShoppingListLines", table => table.HasCheckConstraint("CK_ShoppingListLines_Quantity", "\"Quantity\" > 0"));
        builder.HasKey(l => new { l.ListId, l.ProductId });
        builder.HasIndex(l => l.RetailerId);
        builder.HasOne<Product>().WithMany().HasForeignKey(l => l.ProductId).OnDelete(DeleteBehavior.Restrict);
    }
}
