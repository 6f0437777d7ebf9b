using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory.Expiry.Events;

/// <summary>A morning came on which batches are near their end.</summary>
/// <param name="Day">The business date (IST).</param>
/// <param name="Batches">How many.</param>
/// <param name="Pieces">Pieces in them.</param>
/// <param name="First">The nearest last day.</param>
public sealed record NearExpiryOfDay(DateOnly Day, int Batches, int Pieces, DateOnly First) : IDomainEvent;
