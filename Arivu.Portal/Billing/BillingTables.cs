using Arivu.Portal.Data;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arivu.Portal.Billing;

/// <summary>The room's tables.</summary>
public static class BillingTables
{
    extension(PortalDbContext db)
    {
        /// <summary>Tax invoices and bills of supply.</summary>
        public DbSet<Invoice> Invoices => db.Set<Invoice>();

        /// <summary>Their lines.</summary>
        public DbSet<InvoiceLine> InvoiceLines => db.Set<InvoiceLine>();

        /// <summary>Credit notes.</summary>
        public DbSet<CreditNote> CreditNotes => db.Set<CreditNote>();

        /// <summary>Drafted credit notes; the team's alone.</summary>
        public DbSet<WaitingCreditNote> WaitingCreditNotes => db.Set<WaitingCreditNote>();

        /// <summary>Lines of credit notes.</summary>
        public DbSet<CreditNoteLine> CreditNoteLines => db.Set<CreditNoteLine>();

        /// <summary>Receipts.</summary>
        public DbSet<Payment> Payments => db.Set<Payment>();

        /// <summary>What receipts pay.</summary>
        public DbSet<PaymentAllocation> PaymentAllocations => db.Set<PaymentAllocation>();

        /// <summary>Notes of shops that they paid.</summary>
        public DbSet<PaymentClaim> PaymentClaims => db.Set<PaymentClaim>();

        /// <summary>Dues given up and claimed again.</summary>
        public DbSet<WriteOff> WriteOffs => db.Set<WriteOff>();

        /// <summary>The last number of each kind of document and year.</summary>
        public DbSet<NumberSeries> NumberSeries => db.Set<NumberSeries>();
    }
}

internal sealed class NumberSeriesTable : IEntityTypeConfiguration<NumberSeries>
{
    internal const int NumberLength = 16; // CGST rule 46(b)

    public void Configure(EntityTypeBuilder<NumberSeries> builder)
    {
        builder.ToTable("NumberSeries");
        builder.HasKey(s => new { s.Code, s.StartYear });
        builder.Property(s => s.Code).HasMaxLength(3);
        builder.Property(s => s.StartYear).ValueGeneratedNever();
    }
}

internal sealed class InvoiceTable : IEntityTypeConfiguration<Invoice>
{
    private const int KindLength = 24;

    public void Configure(EntityTypeBuilder<Invoice> builder)
    {
        builder.ToTable("Invoices", table => table.HasCheckConstraint("CK_Invoices_Balance", "\"BalancePaise\" >= 0 AND \"BalancePaise\" = \"TotalPaise\" - \"PaidPaise\" - \"CreditedPaise\" - \"WrittenOffPaise\" AND \"WrittenOffPaise\" >= 0"));
        builder.Ignore(i => i.Balance);
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Number).HasMaxLength(NumberSeriesTable.NumberLength);
        builder.Property(i => i.OrderNumber).HasMaxLength(OrderTable.NumberLength);
        builder.Property(i => i.Kind).HasConversion<string>().HasMaxLength(KindLength);
        builder.Property(i => i.Supply).HasConversion<string>().HasMaxLength(KindLength);
        builder.Property(i => i.PlaceOfSupply).HasMaxLength(2);
        builder.Property(i => i.Parties).HasMaxLength(InvoiceParties.MaxLength);
        builder.HasIndex(i => i.Number).IsUnique();
        builder.HasIndex(i => new { i.OrderId, i.ShipmentId }).IsUnique();
        builder.HasIndex(i => new { i.RetailerId, i.IssuedOn });
        builder.HasIndex(i => i.IssuedOn);
        builder.HasIndex(i => new { i.BalancePaise, i.DueOn });
        builder.HasIndex(i => i.OrderNumber);
        builder.HasMany(i => i.Lines).WithOne().HasForeignKey(l => l.InvoiceId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class InvoiceLineTable : IEntityTypeConfiguration<InvoiceLine>
{
    public void Configure(EntityTypeBuilder<InvoiceLine> builder)
    {
        builder.ToTable("InvoiceLines", table => table.HasCheckConstraint(
            "CK_InvoiceLines_Credited", "\"Quantity\" > 0 AND \"CreditedQuantity\" >= 0 AND \"CreditedQuantity\" <= \"Quantity\" AND \"AllowedQuantity\" <= \"CreditedQuantity\" AND \"CreditedTaxablePaise\" <= \"TaxablePaise\""));
        builder.Ignore(l => l.Tax).Ignore(l => l.Key);
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Sku).HasMaxLength(40);
        builder.Property(l => l.Name).HasMaxLength(OrderTable.NameLength);
        builder.Property(l => l.Hsn).HasMaxLength(8);
        builder.Property(l => l.Uqc).HasMaxLength(3);
        builder.HasIndex(l => l.OrderLineId);
    }
}

internal sealed class PaymentTable : IEntityTypeConfiguration<Payment>, IEntityTypeConfiguration<PaymentAllocation>
{
    public void Configure(EntityTypeBuilder<Payment> builder)
    {
        builder.ToTable("Payments", table => table.HasCheckConstraint("CK_Payments_OnAccount", "\"OnAccountPaise\" >= 0 AND \"OnAccountPaise\" <= \"AmountPaise\""));
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Number).HasMaxLength(NumberSeriesTable.NumberLength);
        builder.Property(p => p.Mode).HasConversion<string>().HasMaxLength(16);
        builder.Property(p => p.State).HasConversion<string>().HasMaxLength(16);
        builder.Property(p => p.Reference).HasMaxLength(Payment.ReferenceLength);
        builder.Property(p => p.Bank).HasMaxLength(Payment.NoteLength);
        builder.Property(p => p.Note).HasMaxLength(Payment.NoteLength);
        builder.Property(p => p.UndoneBecause).HasMaxLength(Payment.NoteLength);
        builder.Property(p => p.RequestKey).HasMaxLength(PaymentDraft.KeyLength);
        builder.Property(p => p.RequestHash).HasMaxLength(64);
        builder.HasIndex(p => p.Number).IsUnique();
        builder.HasIndex(p => new { p.RetailerId, p.Mode, p.Reference }).IsUnique().HasFilter("\"Mode\" <> 'Cheque' AND \"State\" <> 'Bounced' AND \"State\" <> 'Reversed'");
        builder.HasIndex(p => new { p.RetailerId, p.Reference, p.Bank }, "IX_Payments_Cheque").IsUnique().HasFilter("\"Mode\" = 'Cheque' AND \"State\" <> 'Bounced' AND \"State\" <> 'Reversed'");
        builder.HasIndex(p => new { p.RetailerId, p.RequestKey }).IsUnique().HasFilter("\"RequestKey\" IS NOT NULL");
        builder.HasIndex(p => new { p.RetailerId, p.ReceivedOn });
        builder.HasIndex(p => p.ReceivedOn);
        builder.HasIndex(p => p.ReceivedOn, "IX_Payments_OnAccount").HasFilter("\"OnAccountPaise\" > 0"); // few of many: the tab of money on account
        builder.HasIndex(p => p.State);
        builder.HasMany(p => p.Allocations).WithOne().HasForeignKey(a => a.PaymentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PaymentAllocation> builder)
    {
        builder.ToTable("PaymentAllocations");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasIndex(a => a.InvoiceId);
        builder.HasOne<Invoice>().WithMany().HasForeignKey(a => a.InvoiceId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PaymentClaimTable : IEntityTypeConfiguration<PaymentClaim>
{
    public void Configure(EntityTypeBuilder<PaymentClaim> builder)
    {
        builder.ToTable("PaymentClaims");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Actor).HasMaxLength(256);
        builder.Property(c => c.Mode).HasConversion<string>().HasMaxLength(16);
        builder.Property(c => c.State).HasConversion<string>().HasMaxLength(16);
        builder.Property(c => c.Reference).HasMaxLength(Payment.ReferenceLength);
        builder.Property(c => c.InvoiceNumber).HasMaxLength(NumberSeriesTable.NumberLength);
        builder.Property(c => c.PaymentNumber).HasMaxLength(NumberSeriesTable.NumberLength);
        builder.Property(c => c.Note).HasMaxLength(Payment.NoteLength);
        builder.Property(c => c.Answer).HasMaxLength(Payment.NoteLength);
        builder.HasIndex(c => new { c.RetailerId, c.At });
        builder.HasIndex(c => new { c.State, c.At });
        builder.HasIndex(c => c.PaymentNumber);
        builder.HasOne<Customers.Retailer>().WithMany().HasForeignKey(c => c.RetailerId).OnDelete(DeleteBehavior.Restrict);
    }
}
