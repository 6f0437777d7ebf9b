using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arivu.Portal.Orders.Questions;

/// <summary>The tables of what shops ask about their orders.</summary>
public static class QuestionTables
{
    extension(PortalDbContext db)
    {
        /// <summary>Threads, one for each order that somebody wrote about.</summary>
        public DbSet<OrderThread> OrderThreads => db.Set<OrderThread>();

        /// <summary>Their messages.</summary>
        public DbSet<OrderMessage> OrderMessages => db.Set<OrderMessage>();
    }
}

internal sealed class QuestionMapping : IEntityTypeConfiguration<OrderThread>, IEntityTypeConfiguration<OrderMessage>
{
    public void Configure(EntityTypeBuilder<OrderThread> builder)
    {
        builder.ToTable("OrderThreads", table => table.HasCheckConstraint("CK_OrderThreads_Unread", "\"UnreadByShop\" >= 0 AND \"UnreadByTeam\" >= 0 AND \"UnreadByShop\" + \"UnreadByTeam\" <= \"MessageCount\""));
        builder.HasKey(t => t.OrderId);
        builder.Property(t => t.OrderId).ValueGeneratedNever();
        builder.Property(t => t.OrderNumber).HasMaxLength(OrderTable.NumberLength);
        builder.HasIndex(t => t.OrderNumber).IsUnique();
        builder.HasIndex(t => t.RetailerId);
        builder.HasIndex(t => t.WaitsSince).HasFilter("\"WaitsSince\" IS NOT NULL"); // the team's list of what to answer
        builder.HasOne<Order>().WithOne().HasForeignKey<OrderThread>(t => t.OrderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Retailer>().WithMany().HasForeignKey(t => t.RetailerId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<OrderMessage> builder)
    {
        builder.ToTable("OrderMessages");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Text).HasMaxLength(OrderMessage.TextLength);
        builder.Property(m => m.Author).HasMaxLength(256);
        builder.HasIndex(m => new { m.OrderId, m.Position }).IsUnique();
        builder.HasIndex(m => m.RetailerId);
        builder.HasOne<OrderThread>().WithMany().HasForeignKey(m => m.OrderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Retailer>().WithMany().HasForeignKey(m => m.RetailerId).OnDelete(DeleteBehavior.Restrict);
    }
}
