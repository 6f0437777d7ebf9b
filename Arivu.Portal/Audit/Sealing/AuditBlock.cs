using System.Globalization;
using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arivu.Portal.Audit.Sealing;

/// <summary>Some lines of the trail, sealed together: it says what they were, and which block came before it.</summary>
public sealed class AuditBlock : IAppendOnly
{
    internal AuditBlock(int number, DateTime sealedAt, int lines, byte[] linesHash, byte[] previousHash) =>
        (Number, SealedAt, Lines, LinesHash, PreviousHash, Hash) = (number, sealedAt, lines, linesHash, previousHash, AuditHash.Of(number, sealedAt, lines, linesHash, previousHash));

    // For EF, which reads what stands there and computes nothing.
    private AuditBlock(byte[] linesHash, byte[] previousHash, byte[] hash) => (LinesHash, PreviousHash, Hash) = (linesHash, previousHash, hash);

    /// <summary>From 1, without a gap: two instances that seal at once want the same number, and one of them gets it.</summary>
    public int Number { get; private set; }

    /// <summary>When, in UTC.</summary>
    public DateTime SealedAt { get; private set; }

    /// <summary>How many lines it holds.</summary>
    public int Lines { get; private set; }

    /// <summary>Over the hashes of its lines, in their places.</summary>
    public byte[] LinesHash { get; private set; }

    /// <summary>The hash of the block before; zeros for the first.</summary>
    public byte[] PreviousHash { get; private set; }

    /// <summary>Over all of the above: the chain's head, as long as no block follows.</summary>
    public byte[] Hash { get; private set; }

    /// <summary>Number and hash as people keep them elsewhere: 12:9f3a….</summary>
    public string Head => string.Create(CultureInfo.InvariantCulture, $"{Number}:{Convert.ToHexStringLower(Hash)}");
}

/// <summary>In which block, and where in it, a line of the trail is sealed. The line itself is never touched again.</summary>
public sealed class AuditSeal : IAppendOnly
{
    internal AuditSeal(Guid entryId, int block, int place, byte[] hash) => (EntryId, Block, Place, Hash) = (entryId, block, place, hash);

    /// <summary>The line.</summary>
    public Guid EntryId { get; private set; }

    /// <summary>The block's number.</summary>
    public int Block { get; private set; }

    /// <summary>From 1 in its block.</summary>
    public int Place { get; private set; }

    /// <summary>Over the line as it was when it was sealed.</summary>
    public byte[] Hash { get; private set; }
}

internal sealed class AuditBlockTable : IEntityTypeConfiguration<AuditBlock>
{
    public void Configure(EntityTypeBuilder<AuditBlock> builder)
    {
        builder.ToTable("AuditBlocks").HasKey(b => b.Number);
        builder.Ignore(b => b.Head);
        builder.Property(b => b.Number).ValueGeneratedNever();
        builder.Property(b => b.LinesHash).HasMaxLength(AuditHash.Length);
        builder.Property(b => b.PreviousHash).HasMaxLength(AuditHash.Length);
        builder.Property(b => b.Hash).HasMaxLength(AuditHash.Length);
    }
}

internal sealed class AuditSealTable : IEntityTypeConfiguration<AuditSeal>
{
    public void Configure(EntityTypeBuilder<AuditSeal> builder)
    {
        builder.ToTable("AuditSeals").HasKey(s => s.EntryId);
        builder.Property(s => s.EntryId).ValueGeneratedNever();
        builder.Property(s => s.Hash).HasMaxLength(AuditHash.Length);
        builder.HasIndex(s => new { s.Block, s.Place }).IsUnique();
        builder.HasOne<AuditEntry>().WithOne().HasForeignKey<AuditSeal>(s => s.EntryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AuditBlock>().WithMany().HasForeignKey(s => s.Block).OnDelete(DeleteBehavior.Restrict);
    }
}
