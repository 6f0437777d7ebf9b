using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;

namespace Arivu.Portal.Billing;

/// <summary>All of one invoice, for its page, its paper and the API. What was frozen at issue stands beside what moves: status, due date, paid, credited.</summary>
public sealed record InvoiceDetail
{
    /// <summary>The key.</summary>
    public required Guid Id { get; init; }

    /// <summary>ARV/2627/000123.</summary>
    public required string Number { get; init; }

    /// <summary>Tax invoice or bill of supply.</summary>
    public required InvoiceKind Kind { get; init; }

    /// <summary>The order's number.</summary>
    public required string Order { get; init; }

    /// <summary>The buyer's own number for the order.</summary>
    public required string? PurchaseOrder { get; init; }

    /// <summary>The key of the buyer.</summary>
    public required int RetailerId { get; init; }

    /// <summary>The buyer's code today.</summary>
    public required string Retailer { get; init; }

    /// <summary>The buyer's trade name today; the paper prints the one in <see cref="Parties"/>.</summary>
    public required string RetailerName { get; init; }

    /// <summary>Its date (IST).</summary>
    public required DateOnly IssuedOn { get; init; }

    /// <summary>When it must be paid.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Whether <see cref="DueOn"/> waits for the delivery.</summary>
    public required bool DueIsProvisional { get; init; }

    /// <summary>Days to pay, from delivery.</summary>
    public required int CreditDays { get; init; }

    /// <summary>Where it stands today.</summary>
    public required InvoiceStatus Status { get; init; }

    /// <summary>How GST is split.</summary>
    public required SupplyKind Supply { get; init; }

    /// <summary>The state where the supply ends, by its GST code.</summary>
    public required string PlaceOfSupply { get; init; }

    /// <summary>Seller, buyer and consignee as they were at issue.</summary>
    public required InvoiceParties Parties { get; init; }

    /// <summary>What left with it, when it was issued at shipment.</summary>
    public required BilledShipment? Shipment { get; init; }

    /// <summary>The lines, in their order.</summary>
    public required IReadOnlyList<InvoiceLineDetail> Lines { get; init; }

    /// <summary>Sum of the lines' taxable values.</summary>
    public required Money Taxable { get; init; }

    /// <summary>Central tax.</summary>
    public required Money Cgst { get; init; }

    /// <summary>State or union territory tax.</summary>
    public required Money Sgst { get; init; }

    /// <summary>Integrated tax.</summary>
    public required Money Igst { get; init; }

    /// <summary>Brings the total to whole rupees.</summary>
    public required Money RoundOff { get; init; }

    /// <summary>What the buyer owes in all.</summary>
    public required Money Total { get; init; }

    /// <summary>Paid by allocated receipts.</summary>
    public required Money Paid { get; init; }

    /// <summary>Credited by credit notes.</summary>
    public required Money Credited { get; init; }

    /// <summary>Given up.</summary>
    public required Money WrittenOff { get; init; }

    /// <summary>Still owed.</summary>
    public required Money Balance { get; init; }

    /// <summary>The credit notes against it, oldest first.</summary>
    public required IReadOnlyList<InvoiceCredit> Credits { get; init; }

    /// <summary>The receipts set against it, oldest first.</summary>
    public required IReadOnlyList<InvoiceReceipt> Receipts { get; init; }

    /// <summary>What was given up or claimed again, oldest first.</summary>
    public required IReadOnlyList<InvoiceWriteOff> WriteOffs { get; init; }

    /// <summary><see cref="Status"/> in English words, the key of their translation.</summary>
    public string StatusWord => Status.Words(WrittenOff);

    /// <summary>All tax.</summary>
    public GstAmounts Tax => new(Cgst, Sgst, Igst);

    /// <summary>What the lines add up to.</summary>
    public BillSums Sums => new(Taxable, Tax, RoundOff, Total);

    /// <summary>Taxed and nil-rated goods to a buyer without GSTIN: one invoice-cum-bill of supply (CGST rule 46A).</summary>
    public bool IsCumBillOfSupply => Kind == InvoiceKind.TaxInvoice && Parties.Buyer.Gstin is null && Lines.Any(line => line.GstRate == 0);

    /// <summary>What the law calls it.</summary>
    public string Title => IsCumBillOfSupply ? "Invoice-cum-bill of supply" : Kind == InvoiceKind.BillOfSupply ? "Bill of supply" : "Tax invoice";

    internal static InvoiceDetail Of(Invoice invoice, InvoiceSurroundings around, DateOnly today) => new()
    {
        Id = invoice.Id,
        Number = invoice.Number,
        Kind = invoice.Kind,
        Order = invoice.OrderNumber,
        PurchaseOrder = around.PurchaseOrder,
        RetailerId = invoice.RetailerId,
        Retailer = around.RetailerCode,
        RetailerName = around.RetailerName,
        IssuedOn = invoice.IssuedOn,
        DueOn = invoice.DueOn,
        DueIsProvisional = invoice.DueIsProvisional,
        CreditDays = invoice.CreditDays,
        Status = invoice.StatusOn(today),
        Supply = invoice.Supply,
        PlaceOfSupply = invoice.PlaceOfSupply,
        Parties = InvoiceParties.Of(invoice.Parties),
        Shipment = around.Shipment,
        Lines = [.. invoice.Lines.OrderBy(line => line.Position).Select(line => InvoiceLineDetail.Of(line, around))],
        Taxable = invoice.Taxable,
        Cgst = invoice.Cgst,
        Sgst = invoice.Sgst,
        Igst = invoice.Igst,
        RoundOff = invoice.RoundOff,
        Total = invoice.Total,
        Paid = invoice.Paid,
        Credited = invoice.Credited,
        WrittenOff = invoice.WrittenOff,
        Balance = invoice.Balance,
        Credits = around.Credits,
        Receipts = around.Receipts,
        WriteOffs = around.WriteOffs,
    };
}

/// <summary>What stands around an invoice in other tables.</summary>
internal sealed record InvoiceSurroundings(string RetailerCode, string RetailerName, string? PurchaseOrder)
{
    public BilledShipment? Shipment { get; init; }

    public ILookup<Guid, ShippedBatch> Batches { get; init; } = Array.Empty<ShippedBatch>().ToLookup(batch => batch.OrderLineId);

    public IReadOnlyDictionary<Guid, int> Arrived { get; init; } = new Dictionary<Guid, int>();

    public IReadOnlyList<InvoiceCredit> Credits { get; init; } = [];

    public IReadOnlyList<InvoiceReceipt> Receipts { get; init; } = [];

    public IReadOnlyList<InvoiceWriteOff> WriteOffs { get; init; } = [];
}

/// <summary>A due of the invoice given up, or claimed again.</summary>
/// <param name="On">The business date (IST).</param>
/// <param name="Amount">Given up; negative where it is owed again.</param>
/// <param name="Reason">Why.</param>
public sealed record InvoiceWriteOff(DateOnly On, Money Amount, string Reason);
