using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Arivu.Portal.Data;

/// <summary>Instants are UTC with microseconds on all databases, so that what was saved equals what is read.</summary>
public sealed class UtcMicroseconds() : ValueConverter<DateTime, DateTime>(
    instant => Truncate(instant), stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc))
{
    private static DateTime Truncate(DateTime instant) => new(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
}

/// <summary>Money stands in one column that says its unit: <c>MrpPaise</c>. Aggregates get their concurrency token.</summary>
internal sealed class MoneyColumns : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entity in modelBuilder.Metadata.GetEntityTypes())
        {
            foreach (var money in entity.GetComplexProperties().Where(p => p.ComplexType.ClrType == typeof(Money)))
            {
                money.ComplexType.FindProperty(nameof(Money.Paise))!.Builder.HasColumnName($"{money.Name}{nameof(Money.Paise)}");
            }

            if (entity.ClrType.IsAssignableTo(typeof(Aggregate)))
            {
                entity.FindProperty(nameof(Aggregate.Version))!.Builder.IsConcurrencyToken(true);
            }
        }
    }
}
