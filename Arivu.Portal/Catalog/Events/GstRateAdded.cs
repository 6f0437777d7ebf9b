using Arivu.Portal.Kernel;

namespace Arivu.Portal.Catalog.Events;

/// <summary>A row of the GST rate table was added; another rate holds from its first day.</summary>
/// <param name="Hsn">A prefix of 2 to 8 digits, or <see cref="GstRate.Residual"/>.</param>
/// <param name="Rate">In percent.</param>
/// <param name="From">The first day (IST).</param>
/// <param name="Products">How many products that are sold change their rate.</param>
public sealed record GstRateAdded(string Hsn, decimal Rate, DateOnly From, int Products) : IDomainEvent;
