using Arivu.Portal.Data;

namespace Arivu.Portal.Billing;

/// <summary>A delivery challan's number (CGST rule 55). Issued when the goods leave.</summary>
public sealed class Challan : IOwnedByRetailer, IAppendOnly
{
    private Challan(Guid id) => Id = id;

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public int RetailerId { get; private set; }

    /// <summary>The shipment it goes with; it has one.</summary>
    public Guid ShipmentId { get; private set; }

    /// <summary>ADC/2627/000045.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Its date (IST).</summary>
    public DateOnly IssuedOn { get; private set; }

    internal static Challan Of(int retailerId, Guid shipmentId, IssuedNumber issued) => new(Guid.CreateVersion7())
    {
        RetailerId = retailerId,
        ShipmentId = shipmentId,
        Number = issued.Number,
        IssuedOn = issued.Date,
    };
}
