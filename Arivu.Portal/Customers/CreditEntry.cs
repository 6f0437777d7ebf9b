using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arivu.Portal.Customers;

/// <summary>What moved a retailer's credit.</summary>
public enum CreditMove
{
    /// <summary>An order was placed: its total is set aside.</summary>
    Reserve,

    /// <summary>An order, or a part of it, was called off, or its invoice took the place of the reserve.</summary>
    Release,

    /// <summary>An invoice was issued.</summary>
    Invoice,

    /// <summary>A credit note was issued.</summary>
    CreditNote,

    /// <summary>Money came.</summary>
    Receipt,

    /// <summary>A cheque's money came.</summary>
    ChequeCleared,

    /// <summary>A cleared cheque was taken back by the bank.</summary>
    ChequeBounced,

    /// <summary>A due was given up.</summary>
    WriteOff,

    /// <summary>A receipt was entered by mistake and undone.</summary>
    ReceiptReversed,

    /// <summary>A due that was given up is claimed again.</summary>
    WriteOffReversed,
}

/// <summary>One change of what a retailer uses of its credit. Append-only: <see cref="Retailer.CreditUsed"/> is their sum.</summary>
public sealed class CreditEntry : IOwnedByRetailer, IAppendOnly
{
    internal CreditEntry(int retailerId, DateTime at, CreditMove move, Money amount, string reference, string actor)
        : this(Guid.CreateVersion7())
    {
        (RetailerId, At, Move) = (retailerId, at, move);
        (Amount, Reference, Actor) = (amount, reference, actor);
    }

    private CreditEntry(Guid id) => Id = id;

    /// <summary>Time-ordered.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public int RetailerId { get; private set; }

    /// <summary>When, in UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>What happened.</summary>
    public CreditMove Move { get; private set; }

    /// <summary>Credit used; negative where credit became free.</summary>
    public Money Amount { get; private set; }

    /// <summary>The document behind it.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>Who did it.</summary>
    public string Actor { get; private set; } = "";
}

internal sealed class CreditEntryTable : IEntityTypeConfiguration<CreditEntry>
{
    public void Configure(EntityTypeBuilder<CreditEntry> builder)
    {
        builder.ToTable("CreditEntries");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Move).HasConversion<string>().HasMaxLength(16);
        builder.Property(e => e.Reference).HasMaxLength(40);
        builder.Property(e => e.Actor).HasMaxLength(256);
        builder.HasOne<Retailer>().WithMany().HasForeignKey(e => e.RetailerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => new { e.RetailerId, e.At });
        builder.HasIndex(e => e.At); // the team's feed
        builder.HasIndex(e => e.Reference);
    }
}
