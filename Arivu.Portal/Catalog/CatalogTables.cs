using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arivu.Portal.Catalog;

/// <summary>The tables of this room.</summary>
public static class CatalogTables
{
    extension(PortalDbContext db)
    {
        /// <summary>What the firm sells.</summary>
        public DbSet<Product> Products => db.Set<Product>();

        /// <summary>The shelves.</summary>
        public DbSet<Category> Categories => db.Set<Category>();

        /// <summary>Dated GST rates.</summary>
        public DbSet<GstRate> GstRates => db.Set<GstRate>();

        /// <summary>Uploaded pictures.</summary>
        public DbSet<ProductPicture> ProductPictures => db.Set<ProductPicture>();
    }
}

internal sealed class CategoryTable : IEntityTypeConfiguration<Category>
{
    public void Configure(EntityTypeBuilder<Category> builder)
    {
        builder.ToTable("Categories");
        builder.Property(c => c.Name).HasMaxLength(60);
        builder.Property(c => c.Art).HasMaxLength(20);
        builder.HasIndex(c => c.Name).IsUnique();
        builder.HasIndex(c => c.Art).IsUnique();
    }
}

internal sealed class ProductTable : IEntityTypeConfiguration<Product>
{
    public void Configure(EntityTypeBuilder<Product> builder)
    {
        builder.ToTable("Products", table =>
        {
            table.HasCheckConstraint("CK_Products_Quantities", "\"NetQuantity\" > 0 AND \"CaseSize\" > 0 AND \"OrderMultiple\" > 0 AND \"MinimumQuantity\" > 0 AND \"ReorderPoint\" >= 0");
            table.HasCheckConstraint("CK_Products_Prices", "\"WholesalePricePaise\" > 0 AND \"WholesalePricePaise\" <= \"MrpPaise\"");
            table.HasCheckConstraint("CK_Products_Days", "\"ShelfLifeDays\" > 0 AND \"MinimumDispatchDays\" >= 0 AND \"MinimumDispatchDays\" < \"ShelfLifeDays\"");
        });
        builder.Ignore(p => p.Facts);
        builder.Property(p => p.Sku).HasMaxLength(ProductRules.SkuLength);
        builder.Property(p => p.Name).HasMaxLength(ProductRules.NameLength);
        builder.Property(p => p.PackSize).HasMaxLength(ProductRules.PackSizeLength);
        builder.Property(p => p.NetUnit).HasMaxLength(8);
        builder.Property(p => p.Uqc).HasMaxLength(8);
        builder.Property(p => p.Hsn).HasMaxLength(HsnCode.Length);
        builder.Property(p => p.GstConditions).HasMaxLength(GstConditions.MaxLength);
        builder.Property(p => p.Ean13).HasMaxLength(13);
        builder.Property(p => p.Description).HasMaxLength(ProductRules.DescriptionLength);
        builder.Property(p => p.InactiveReason).HasMaxLength(ProductService.ReasonLength);
        builder.Property(p => p.PictureHash).HasMaxLength(ProductPicture.HashLength);
        builder.HasOne(p => p.Category).WithMany().HasForeignKey(p => p.CategoryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => p.Sku).IsUnique();
        builder.HasIndex(p => p.Ean13).IsUnique().HasFilter("\"Ean13\" IS NOT NULL");
        builder.HasIndex(p => p.Version);
    }
}

internal sealed class GstRateTable : IEntityTypeConfiguration<GstRate>
{
    public void Configure(EntityTypeBuilder<GstRate> builder)
    {
        builder.ToTable("GstRates", table => table.HasCheckConstraint("CK_GstRates_Dates", "\"EffectiveTo\" IS NULL OR \"EffectiveTo\" >= \"EffectiveFrom\""));
        builder.Property(r => r.Hsn).HasMaxLength(HsnCode.Length);
        builder.Property(r => r.Conditions).HasMaxLength(GstConditions.MaxLength);
        builder.Property(r => r.Description).HasMaxLength(GstRateRules.DescriptionLength);
        builder.Property(r => r.Source).HasMaxLength(GstRateRules.SourceLength);
        builder.HasIndex(r => new { r.Hsn, r.Conditions, r.EffectiveFrom }).IsUnique();
        builder.HasIndex(r => r.Version);
    }
}

internal sealed class ProductPictureTable : IEntityTypeConfiguration<ProductPicture>
{
    public void Configure(EntityTypeBuilder<ProductPicture> builder)
    {
        builder.ToTable("ProductPictures");
        builder.HasKey(p => p.ProductId);
        builder.Property(p => p.ProductId).ValueGeneratedNever();
        builder.Property(p => p.Hash).HasMaxLength(ProductPicture.HashLength);
        builder.Property(p => p.Full).HasMaxLength(ProductPicture.MostBytes);
        builder.Property(p => p.Tile).HasMaxLength(ProductPicture.MostBytes);
        builder.HasOne<Product>().WithOne().HasForeignKey<ProductPicture>(p => p.ProductId).OnDelete(DeleteBehavior.Cascade);
    }
}
