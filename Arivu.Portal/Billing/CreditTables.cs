using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arivu.Portal.Billing;

internal sealed class CreditNoteTable : IEntityTypeConfiguration<CreditNote>, IEntityTypeConfiguration<CreditNoteLine>
{
    public void Configure(EntityTypeBuilder<CreditNote> builder)
    {
        builder.ToTable("CreditNotes");
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.Number).HasMaxLength(NumberSeriesTable.NumberLength);
        builder.Property(n => n.InvoiceNumber).HasMaxLength(NumberSeriesTable.NumberLength);
        builder.Property(n => n.Reason).HasConversion<string>().HasMaxLength(24);
        builder.Property(n => n.Note).HasMaxLength(CreditNote.NoteLength);
        builder.Property(n => n.RequestKey).HasMaxLength(PaymentDraft.KeyLength);
        builder.Property(n => n.RequestHash).HasMaxLength(64);
        builder.HasIndex(n => n.Number).IsUnique();
        builder.HasIndex(n => n.InvoiceId);
        builder.HasIndex(n => new { n.RetailerId, n.RequestKey }).IsUnique().HasFilter("\"RequestKey\" IS NOT NULL");
        builder.HasIndex(n => new { n.RetailerId, n.IssuedOn });
        builder.HasIndex(n => n.IssuedOn);
        builder.HasOne<Invoice>().WithMany().HasForeignKey(n => n.InvoiceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(n => n.Lines).WithOne().HasForeignKey(l => l.CreditNoteId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CreditNoteLine> builder)
    {
        builder.ToTable("CreditNoteLines");
        builder.Ignore(l => l.Tax);
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Sku).HasMaxLength(40);
        builder.Property(l => l.Name).HasMaxLength(OrderTable.NameLength);
        builder.Property(l => l.Hsn).HasMaxLength(8);
        builder.HasIndex(l => l.InvoiceLineId);
    }
}

internal sealed class WaitingCreditNoteTable : IEntityTypeConfiguration<WaitingCreditNote>
{
    public void Configure(EntityTypeBuilder<WaitingCreditNote> builder)
    {
        builder.ToTable("WaitingCreditNotes");
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.InvoiceNumber).HasMaxLength(NumberSeriesTable.NumberLength);
        builder.Property(n => n.Ground).HasConversion<string>().HasMaxLength(24);
        builder.Property(n => n.Note).HasMaxLength(CreditNote.NoteLength);
        builder.Property(n => n.Pieces).HasMaxLength(WaitingCreditNote.PiecesLength);
        builder.Property(n => n.Sku).HasMaxLength(40);
        builder.Property(n => n.Actor).HasMaxLength(256);
        builder.Property(n => n.State).HasConversion<string>().HasMaxLength(16);
        builder.Property(n => n.NoteNumber).HasMaxLength(NumberSeriesTable.NumberLength);
        builder.Property(n => n.Answer).HasMaxLength(Payment.NoteLength);
        builder.Property(n => n.AnsweredBy).HasMaxLength(256);
        builder.HasIndex(n => new { n.State, n.At });
        builder.Property(n => n.RequestKey).HasMaxLength(PaymentDraft.KeyLength);
        builder.Property(n => n.RequestHash).HasMaxLength(64);
        builder.HasIndex(n => new { n.InvoiceNumber, n.State });
        builder.HasIndex(n => new { n.RetailerId, n.RequestKey }).IsUnique().HasFilter("\"RequestKey\" IS NOT NULL");
    }
}

internal sealed class WriteOffTable : IEntityTypeConfiguration<WriteOff>
{
    public void Configure(EntityTypeBuilder<WriteOff> builder)
    {
        builder.ToTable("WriteOffs");
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.Property(w => w.InvoiceNumber).HasMaxLength(NumberSeriesTable.NumberLength);
        builder.Property(w => w.Reason).HasMaxLength(Payment.NoteLength);
        builder.Property(w => w.Actor).HasMaxLength(256);
        builder.HasIndex(w => w.InvoiceId);
        builder.HasIndex(w => new { w.RetailerId, w.WrittenOn });
        builder.HasOne<Invoice>().WithMany().HasForeignKey(w => w.InvoiceId).OnDelete(DeleteBehavior.Restrict);
    }
}
