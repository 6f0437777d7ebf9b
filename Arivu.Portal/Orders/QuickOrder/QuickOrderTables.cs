using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arivu.Portal.Orders.QuickOrder;

/// <summary>The part's table.</summary>
public static class QuickOrderTables
{
    extension(PortalDbContext db)
    {
        /// <summary>Lines that are not in a cart yet.</summary>
        public DbSet<QuickOrderDraft> QuickOrderDrafts => db.Set<QuickOrderDraft>();
    }
}

internal sealed class QuickOrderDraftTable : IEntityTypeConfiguration<QuickOrderDraft>
{
    public void Configure(EntityTypeBuilder<QuickOrderDraft> builder)
    {
        builder.ToTable("QuickOrderDrafts");
        builder.HasKey(d => new { d.RetailerId, d.Person });
        builder.Property(d => d.Text).HasMaxLength(QuickOrderDraft.TextLength);
        builder.HasOne<Retailer>().WithMany().HasForeignKey(d => d.RetailerId).OnDelete(DeleteBehavior.Restrict);
    }
}
