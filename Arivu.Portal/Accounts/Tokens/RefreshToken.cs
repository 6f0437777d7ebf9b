using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arivu.Portal.Accounts.Tokens;

/// <summary>
/// A refresh token that was given out: good once, for the next of its family. All tokens of a family come from one sign-in and
/// end with it.
/// </summary>
public sealed class RefreshToken : IHouseRecord
{
    private RefreshToken(Guid id, Guid userId, Guid family, string hash, string stamp, DateTime expiresAt) =>
        (Id, UserId, Family, Hash, Stamp, ExpiresAt) = (id, userId, family, hash, stamp, expiresAt);

    /// <summary>Time-ordered.</summary>
    public Guid Id { get; private set; }

    /// <summary>Whose.</summary>
    public Guid UserId { get; private set; }

    /// <summary>The sign-in it comes from.</summary>
    public Guid Family { get; private set; }

    /// <summary>SHA-256 of the token, in base 64: the token itself is known to its owner only.</summary>
    public string Hash { get; private set; }

    /// <summary>What <see cref="TokenSecrets.MarkOf"/> made of the login's security stamp; when that changes, it is over.</summary>
    public string Stamp { get; private set; }

    /// <summary>The end of the family, whatever happens, in UTC.</summary>
    public DateTime ExpiresAt { get; private set; }

    /// <summary>When the next one was given for it, in UTC; null while it is good.</summary>
    public DateTime? UsedAt { get; private set; }

    /// <summary>The first token of a sign-in.</summary>
    internal static RefreshToken Begin(Guid userId, string token, string stamp, DateTime expiresAt) =>
        new(Guid.CreateVersion7(), userId, Guid.CreateVersion7(), TokenSecrets.HashOf(token), stamp, expiresAt);

    /// <summary>The one that follows this.</summary>
    internal RefreshToken Next(string token) => new(Guid.CreateVersion7(), UserId, Family, TokenSecrets.HashOf(token), Stamp, ExpiresAt);
}

internal sealed class RefreshTokenTable : IEntityTypeConfiguration<RefreshToken>
{
    private const int HashLength = 44;

    public void Configure(EntityTypeBuilder<RefreshToken> builder)
    {
        builder.ToTable("RefreshTokens");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Hash).HasMaxLength(HashLength);
        builder.Property(t => t.Stamp).HasMaxLength(HashLength);
        builder.HasIndex(t => t.Hash).IsUnique();
        builder.HasIndex(t => t.Family);
        builder.HasIndex(t => t.ExpiresAt);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(t => t.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}
