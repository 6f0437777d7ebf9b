using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arivu.Portal.Customers;

/// <summary>The tables of this room.</summary>
public static class CustomersTables
{
    extension(PortalDbContext db)
    {
        /// <summary>Who buys.</summary>
        public DbSet<Retailer> Retailers => db.Set<Retailer>();

        /// <summary>Where goods go.</summary>
        public DbSet<Branch> Branches => db.Set<Branch>();

        /// <summary>Whom to ask.</summary>
        public DbSet<Contact> Contacts => db.Set<Contact>();

        /// <summary>What moved the retailers' credit.</summary>
        public DbSet<CreditEntry> CreditEntries => db.Set<CreditEntry>();
    }
}

internal sealed class RetailerTable : IEntityTypeConfiguration<Retailer>
{
    private const int KindLength = 16;

    public void Configure(EntityTypeBuilder<Retailer> builder)
    {
        builder.ToTable("Retailers", table =>
        {
            table.HasCheckConstraint("CK_Retailers_CreditLimit", "\"CreditLimitPaise\" >= 0");
            table.HasCheckConstraint("CK_Retailers_MinimumLife", $"\"MinimumLifePercent\" >= 0 AND \"MinimumLifePercent\" <= {TermsRules.MostLifePercent}");
        });
        builder.Ignore(r => r.RetailerId);
        builder.Ignore(r => r.DefaultBranch);
        builder.Ignore(r => r.MainContact);
        builder.Property(r => r.Code).HasMaxLength(RetailerRules.CodeLength);
        builder.Property(r => r.TradeName).HasMaxLength(RetailerRules.NameLength);
        builder.Property(r => r.LegalName).HasMaxLength(RetailerRules.NameLength);
        builder.Property(r => r.Category).HasConversion<string>().HasMaxLength(KindLength);
        builder.Property(r => r.GstCategory).HasConversion<string>().HasMaxLength(KindLength);
        builder.Property(r => r.Terms).HasConversion<string>().HasMaxLength(KindLength);
        builder.Property(r => r.Tier).HasConversion<string>().HasMaxLength(KindLength);
        builder.Property(r => r.Gstin).HasMaxLength(Gstin.Length);
        builder.Property(r => r.Pan).HasMaxLength(10);
        builder.Property(r => r.FssaiNumber).HasMaxLength(14);
        builder.Property(r => r.Region).HasMaxLength(RetailerRules.RegionLength);
        builder.Property(r => r.Beat).HasMaxLength(RetailerRules.BeatLength);
        builder.Property(r => r.InactiveReason).HasMaxLength(RetailerService.ReasonLength);
        builder.Property(r => r.Note).HasMaxLength(RetailerRules.NoteLength);
        builder.Property(r => r.SearchText).HasMaxLength(Retailer.SearchLength);
        Index(builder);
    }

    private static void Index(EntityTypeBuilder<Retailer> builder)
    {
        builder.HasIndex(r => r.Code).IsUnique();
        builder.HasIndex(r => r.TradeName);
        builder.HasIndex(r => r.Region);
        builder.HasIndex(r => r.Category);
        builder.HasIndex(r => r.Terms);
        builder.HasIndex(r => r.Active);
        builder.HasIndex(r => r.Gstin);
        builder.HasIndex(r => r.Since);
    }
}

internal sealed class BranchTable : IEntityTypeConfiguration<Branch>
{
    public void Configure(EntityTypeBuilder<Branch> builder)
    {
        builder.ToTable("Branches");
        builder.Property(b => b.Code).HasMaxLength(RetailerRules.CodeLength);
        builder.Property(b => b.RetailerCode).HasMaxLength(RetailerRules.CodeLength);
        builder.Property(b => b.Name).HasMaxLength(RetailerRules.NameLength);
        builder.Property(b => b.Address1).HasMaxLength(BranchRules.AddressLength);
        builder.Property(b => b.Address2).HasMaxLength(BranchRules.AddressLength);
        builder.Property(b => b.City).HasMaxLength(BranchRules.CityLength);
        builder.Property(b => b.StateCode).HasMaxLength(2);
        builder.Property(b => b.Pincode).HasMaxLength(6);
        builder.Property(b => b.Gstin).HasMaxLength(Gstin.Length);
        builder.HasOne<Retailer>().WithMany(r => r.Branches).HasForeignKey(b => b.RetailerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(b => new { b.RetailerId, b.Code }).IsUnique();
        builder.HasIndex(b => b.City);
    }
}

internal sealed class ContactTable : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        builder.ToTable("Contacts");
        builder.Property(c => c.RetailerCode).HasMaxLength(RetailerRules.CodeLength);
        builder.Property(c => c.Name).HasMaxLength(RetailerRules.NameLength);
        builder.Property(c => c.Duty).HasMaxLength(ContactRules.DutyLength);
        builder.Property(c => c.Phone).HasMaxLength(TypedText.PhoneLength);
        builder.Property(c => c.Email).HasMaxLength(TypedText.EmailLength);
        builder.HasOne<Retailer>().WithMany(r => r.Contacts).HasForeignKey(c => c.RetailerId).OnDelete(DeleteBehavior.Cascade);
    }
}
