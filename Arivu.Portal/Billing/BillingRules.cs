namespace Arivu.Portal.Billing;

/// <summary>When goods are billed.</summary>
public enum InvoiceAt
{
    /// <summary>When the order is accepted: one invoice for all of it.</summary>
    Confirmation,

    /// <summary>When goods leave: one invoice a shipment, with its batches.</summary>
    Shipment,
}

/// <summary>How the firm bills; settings <c>Billing:…</c>.</summary>
public sealed record BillingRules
{
    /// <summary>When goods are billed. It may be changed at any time: an order in between is billed to its end, once.</summary>
    public InvoiceAt InvoiceAt { get; init; } = InvoiceAt.Confirmation;
}
