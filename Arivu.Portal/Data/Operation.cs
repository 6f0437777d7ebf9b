using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arivu.Portal.Data;

/// <summary>Proof that an operation was committed, kept for 30 days.</summary>
public sealed class Operation : ISeenByAll, IHouseRecord
{
    internal Operation(Guid id, DateTime at) => (Id, At) = (id, at);

    /// <summary>The operation's id.</summary>
    public Guid Id { get; private set; }

    /// <summary>When it was committed, in UTC.</summary>
    public DateTime At { get; private set; }
}

internal sealed class OperationTable : IEntityTypeConfiguration<Operation>
{
    public void Configure(EntityTypeBuilder<Operation> builder)
    {
        builder.ToTable("Operations");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.HasIndex(o => o.At);
    }
}
