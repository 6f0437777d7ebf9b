using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arivu.Portal.Accounts.Tokens;

/// <summary>A key that access tokens are signed with. Its secret is under Data Protection; all instances read the same keys.</summary>
public sealed class SigningKey : IHouseRecord
{
    /// <summary>Longest protected secret.</summary>
    internal const int SecretLength = 1000;

    private SigningKey(Guid id, string secret, DateTime createdAt) => (Id, Secret, CreatedAt) = (id, secret, createdAt);

    /// <summary>The name that tokens carry as <c>kid</c>.</summary>
    public Guid Id { get; private set; }

    /// <summary>The secret, protected.</summary>
    public string Secret { get; private set; }

    /// <summary>Since when it signs, in UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>A key that signs from now on.</summary>
    internal static SigningKey Make(string protectedSecret, DateTime now) => new(Guid.CreateVersion7(), protectedSecret, now);
}

internal sealed class SigningKeyTable : IEntityTypeConfiguration<SigningKey>
{
    public void Configure(EntityTypeBuilder<SigningKey> builder)
    {
        builder.ToTable("SigningKeys");
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.Property(k => k.Secret).HasMaxLength(SigningKey.SecretLength);
        builder.HasIndex(k => k.CreatedAt);
    }
}
