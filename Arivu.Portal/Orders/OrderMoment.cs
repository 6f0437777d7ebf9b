namespace Arivu.Portal.Orders;

/// <summary>Something that happened.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="Who">The person's name; null for the portal itself. Where a shop reads it, the team is the firm.</param>
/// <param name="What">What it was.</param>
/// <param name="Note">Why, or what exactly.</param>
public sealed record OrderMoment(DateTime At, string? Who, OrderStepKind What, string? Note);
