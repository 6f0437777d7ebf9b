using Arivu.Portal.Customers;

namespace Arivu.Portal.Billing;

/// <summary>What the invoice is called by law.</summary>
public enum InvoiceKind
{
    /// <summary>With tax (rule 46).</summary>
    TaxInvoice,

    /// <summary>Nil-rated or exempt goods only (rule 49).</summary>
    BillOfSupply,
}

/// <summary>Where an invoice stands; the names are part of the API.</summary>
public enum InvoiceStatus
{
    /// <summary>Nothing paid, not yet due.</summary>
    Pending,

    /// <summary>A part is paid. What is only credited stays pending: no money came (docs/decisions/013).</summary>
    PartlyPaid,

    /// <summary>Nothing is owed: it was paid, or the rest was written off.</summary>
    Paid,

    /// <summary>Something is owed past the due date.</summary>
    Overdue,

    /// <summary>Credited whole.</summary>
    Cancelled,
}

/// <summary>What an invoice takes from its order.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="OrderNumber">Its number.</param>
/// <param name="ShipmentId">The shipment; empty for the whole order.</param>
/// <param name="RetailerId">The buyer.</param>
/// <param name="Supply">How GST is split.</param>
/// <param name="PlaceOfSupply">The state where the supply ends.</param>
/// <param name="Parties">The snapshot.</param>
/// <param name="CreditDays">Days to pay, from delivery.</param>
/// <param name="PaidAhead">Whether it is due at once, whatever becomes of the delivery.</param>
public sealed record InvoiceHead(Guid OrderId, string OrderNumber, Guid ShipmentId, int RetailerId, SupplyKind Supply, string PlaceOfSupply, string Parties, int CreditDays, bool PaidAhead = false);
