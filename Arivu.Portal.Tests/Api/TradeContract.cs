namespace Arivu.Portal.Tests.Api;

/// <summary>The answers of the trade's rows, in the words of the contract that outside checks rely on.</summary>
internal static class TradeContract
{
    public const string List = "{items, page, pageSize, total}";

    public const string Order = """
        {number, status, reasons:[text], placedAt, retailer, shipTo, purchaseOrder, lines:[{sku, name, quantity, unitPrice, discount, taxable, gstRate, tax, total, shipped, cancelled, returned}],
        taxable, tax, roundOff, total, invoices:[number], shipments:[{number, status, shippedAt, deliveredAt}]}
        """;

    public const string Invoice = """
        {number, kind:"TaxInvoice|BillOfSupply", order, retailer, issuedOn, dueOn, status:"Pending|PartlyPaid|Paid|Overdue|Cancelled", placeOfSupply,
        lines:[{sku, name, hsn, quantity, unitPrice, discount, taxable, gstRate, cgst, sgst, igst, total}], taxable, cgst, sgst, igst, roundOff, total, paid, credited, balance}
        """;

    public const string Payment = "{number, amount, allocated:[{invoice, amount}], onAccount}";

    public const string CreditNote = "{number, invoice, taxable, cgst, sgst, igst, roundOff, total}";

    // The total's own names are those of a row's figures.
    public const string Sales = "{from, to, groupBy, rows:[{key, label, orders, quantity, taxable, tax, total}], total:{orders, quantity, taxable, tax, total}}";
}
