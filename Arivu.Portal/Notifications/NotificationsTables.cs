using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arivu.Portal.Notifications;

/// <summary>The room's tables.</summary>
public static class NotificationsTables
{
    extension(PortalDbContext db)
    {
        /// <summary>What people were told.</summary>
        public DbSet<Notification> Notifications => db.Set<Notification>();

        /// <summary>What people chose to be told.</summary>
        public DbSet<NotificationSwitch> NotificationSwitches => db.Set<NotificationSwitch>();
    }
}

internal sealed class NotificationTable : IEntityTypeConfiguration<Notification>
{
    internal const int KindLength = 24;

    public void Configure(EntityTypeBuilder<Notification> builder)
    {
        builder.ToTable("Notifications");
        builder.Ignore(n => n.Facts);
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.Kind).HasConversion<string>().HasMaxLength(KindLength);
        builder.Property(n => n.Happening).HasMaxLength(100);
        builder.Property(n => n.Title).HasMaxLength(120);
        builder.Property(n => n.Text).HasMaxLength(200);
        builder.Property(n => n.Fact0).HasMaxLength(Notification.FactLength);
        builder.Property(n => n.Fact1).HasMaxLength(Notification.FactLength);
        builder.Property(n => n.Fact2).HasMaxLength(Notification.FactLength);
        builder.Property(n => n.Fact3).HasMaxLength(Notification.FactLength);
        builder.Property(n => n.Href).HasMaxLength(100);
        builder.HasIndex(n => new { n.UserId, n.Happening }).IsUnique();
        builder.HasIndex(n => new { n.UserId, n.ReadAt });
        builder.HasIndex(n => new { n.UserId, n.CreatedAt });
        builder.HasIndex(n => new { n.UserId, n.Kind, n.CreatedAt });
        builder.HasIndex(n => n.RetailerId);
        builder.HasIndex(n => n.CreatedAt);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(n => n.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class NotificationSwitchTable : IEntityTypeConfiguration<NotificationSwitch>
{
    public void Configure(EntityTypeBuilder<NotificationSwitch> builder)
    {
        builder.ToTable("NotificationSwitches");
        builder.HasKey(s => new { s.UserId, s.Kind });
        builder.Property(s => s.Kind).HasConversion<string>().HasMaxLength(NotificationTable.KindLength);
        builder.HasIndex(s => s.RetailerId);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}
