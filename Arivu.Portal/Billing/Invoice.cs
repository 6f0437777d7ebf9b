using Arivu.Portal.Billing.Events;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Billing;

/// <summary>A tax invoice, or a bill of supply when everything on it is nil-rated (CGST rules 46 and 49). Frozen at issue; only what is paid and credited moves.</summary>
public sealed partial class Invoice : Aggregate, IOwnedByRetailer
{
    private readonly List<InvoiceLine> _lines = [];

    private Invoice(Guid id) => Id = id;

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>ARV/2627/000123, or ABS/… for a bill of supply.</summary>
    public string Number { get; private set; } = "";

    /// <inheritdoc />
    public int RetailerId { get; private set; }

    /// <summary>The order.</summary>
    public Guid OrderId { get; private set; }

    /// <summary>The order's number.</summary>
    public string OrderNumber { get; private set; } = "";

    /// <summary>The shipment it bills; empty when it bills the whole order at confirmation.</summary>
    public Guid ShipmentId { get; private set; }

    /// <summary>Tax invoice or bill of supply.</summary>
    public InvoiceKind Kind { get; private set; }

    /// <summary>Its date (IST).</summary>
    public DateOnly IssuedOn { get; private set; }

    /// <summary>When it must be paid: days after delivery; until then days after issue.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Whether <see cref="DueOn"/> waits for the delivery: what is paid in advance does not.</summary>
    public bool DueIsProvisional { get; private set; }

    /// <summary>Days the buyer has to pay.</summary>
    public int CreditDays { get; private set; }

    /// <summary>How GST is split.</summary>
    public SupplyKind Supply { get; private set; }

    /// <summary>The state where the supply ends, by its GST code.</summary>
    public string PlaceOfSupply { get; private set; } = "";

    /// <summary>Seller and buyer as they were at issue, as JSON (<see cref="InvoiceParties"/>).</summary>
    public string Parties { get; private set; } = "";

    /// <summary>Sum of the lines' taxable values.</summary>
    public Money Taxable { get; private set; }

    /// <summary>Sum of the lines' central tax.</summary>
    public Money Cgst { get; private set; }

    /// <summary>Sum of the lines' state or union territory tax.</summary>
    public Money Sgst { get; private set; }

    /// <summary>Sum of the lines' integrated tax.</summary>
    public Money Igst { get; private set; }

    /// <summary>Brings the total to whole rupees, within half a rupee.</summary>
    public Money RoundOff { get; private set; }

    /// <summary>What the buyer owes, in whole rupees.</summary>
    public Money Total { get; private set; }

    /// <summary>Paid by allocated receipts.</summary>
    public Money Paid { get; private set; }

    /// <summary>Credited by credit notes.</summary>
    public Money Credited { get; private set; }

    /// <summary>Given up: the sum of its <see cref="WriteOff"/>s.</summary>
    public Money WrittenOff { get; private set; }

    /// <summary>Still owed, in paise: a column of its own because lists filter by it.</summary>
    public long BalancePaise { get; private set; }

    /// <summary>The lines, in their order.</summary>
    public IReadOnlyList<InvoiceLine> Lines => _lines;

    /// <inheritdoc />
    public override string Stream => $"order-{OrderId:N}";

    /// <summary>Still owed.</summary>
    public Money Balance => new(BalancePaise);

    /// <summary>A new invoice without its number; <see cref="Issue"/> gives it last.</summary>
    /// <exception cref="RuleBrokenException">There is nothing to bill.</exception>
    public static Invoice Draft(InvoiceHead head, IReadOnlyList<BilledGoods> goods)
    {
        if (goods.Count == 0)
        {
            throw new RuleBrokenException("{0} has nothing to bill.", head.OrderNumber);
        }

        var invoice = new Invoice(Guid.CreateVersion7())
        {
            RetailerId = head.RetailerId,
            OrderId = head.OrderId,
            OrderNumber = head.OrderNumber,
            ShipmentId = head.ShipmentId,
            Kind = goods.All(g => g.GstRate == 0) ? InvoiceKind.BillOfSupply : InvoiceKind.TaxInvoice,
            Supply = head.Supply,
            PlaceOfSupply = head.PlaceOfSupply,
            Parties = head.Parties,
            CreditDays = head.CreditDays,
            DueIsProvisional = !head.PaidAhead,
        };
        invoice._lines.AddRange(goods.Select((g, index) => InvoiceLine.Of(invoice, index + 1, g)));
        invoice.Sum();
        return invoice;
    }

    /// <summary>Gives number and date.</summary>
    public void Issue(IssuedNumber issued)
    {
        (Number, IssuedOn) = (issued.Number, issued.Date);
        DueOn = issued.Date.AddDays(CreditDays);
        Raise(new InvoiceIssued(Id, Number, OrderId, RetailerId));
    }

    /// <summary>The goods arrived: the days to pay begin. Nothing moves for what is paid in advance.</summary>
    public void ArrivedOn(DateOnly delivered)
    {
        if (DueIsProvisional)
        {
            (DueOn, DueIsProvisional) = (delivered.AddDays(CreditDays), false);
        }
    }

    private void Sum()
    {
        var sums = BillSums.Of(_lines.Select(l => (l.Taxable, l.Tax)), exact => exact.ToWholeRupees());
        (Taxable, RoundOff, Total) = (sums.Taxable, sums.RoundOff, sums.Total);
        (Cgst, Sgst, Igst) = (sums.Tax.Cgst, sums.Tax.Sgst, sums.Tax.Igst);
        Balanced();
    }
}
