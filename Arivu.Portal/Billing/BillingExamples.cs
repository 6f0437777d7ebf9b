using Arivu.Portal.Kernel;

namespace Arivu.Portal.Billing;

/// <summary>What the documentation of the API shows of bills and money.</summary>
internal static class BillingExamples
{
    /// <summary>Money for one invoice.</summary>
    public static readonly object PaymentBody = new
    {
        Retailer = "R001",
        Amount = 10_000.00m,
        Mode = "Upi",
        Reference = "632712345678",
        ReceivedOn = "2026-11-22",
        Allocations = new[] { new { Invoice = "ARV/2627/000123", Amount = 9_677.00m } },
    };

    /// <summary>Its receipt.</summary>
    public static readonly PaymentAnswer Payment =
        new("ARC/2627/000045", Money.FromRupees(10_000), [new AllocationAnswer("ARV/2627/000123", Money.FromRupees(9_677))], Money.FromRupees(323));

    /// <summary>Two torn packs.</summary>
    public static readonly object CreditNoteBody = new { Invoice = "ARV/2627/000123", Lines = new[] { new { Sku = "AF-LCA-1KG", Quantity = 2 } }, Reason = "Torn packs" };

    /// <summary>Their note.</summary>
    public static readonly CreditNoteAnswer CreditNote = new(
        "ACN/2627/000012", "ARV/2627/000123", Money.FromRupees(768), Money.FromRupees(19.20m), Money.FromRupees(19.20m), Money.Zero, Money.FromRupees(-0.40m), Money.FromRupees(806));

    /// <summary>Two cases, not paid yet.</summary>
    public static readonly InvoiceAnswer Invoice = new()
    {
        Number = "ARV/2627/000123",
        Kind = InvoiceKind.TaxInvoice,
        Order = "SO-2627-000123",
        Retailer = "R001",
        IssuedOn = new DateOnly(2026, 11, 22),
        DueOn = new DateOnly(2026, 12, 7),
        Status = InvoiceStatus.Pending,
        PlaceOfSupply = "33",
        Lines =
        [
            new(
                "AF-LCA-1KG", "Low-Carb Multi Seeds Atta 1 kg", "11029090", 24, Money.FromRupees(384), Money.Zero, Money.FromRupees(9_216), 5,
                Money.FromRupees(230.40m), Money.FromRupees(230.40m), Money.Zero, Money.FromRupees(9_676.80m)),
        ],
        Taxable = Money.FromRupees(9_216),
        Cgst = Money.FromRupees(230.40m),
        Sgst = Money.FromRupees(230.40m),
        Igst = Money.Zero,
        RoundOff = Money.FromRupees(0.20m),
        Total = Money.FromRupees(9_677),
        Paid = Money.Zero,
        Credited = Money.Zero,
        Balance = Money.FromRupees(9_677),
    };
}
