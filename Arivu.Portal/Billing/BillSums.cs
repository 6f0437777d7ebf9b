using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Billing;

/// <summary>What the lines of an invoice, or of a credit note on it, add up to. Tax is the sum of the lines, never computed on the total.</summary>
/// <param name="Taxable">Value before GST.</param>
/// <param name="Tax">GST by head.</param>
/// <param name="RoundOff">Brings the total to what is owed or credited.</param>
/// <param name="Total">Owed or credited in all.</param>
public sealed record BillSums(Money Taxable, GstAmounts Tax, Money RoundOff, Money Total)
{
    /// <summary>Adds lines up.</summary>
    /// <param name="lines">Value and tax of each.</param>
    /// <param name="total">What is owed or credited, of what the lines add up to.</param>
    internal static BillSums Of(IEnumerable<(Money Taxable, GstAmounts Tax)> lines, Func<Money, Money> total)
    {
        var (taxable, cgst, sgst, igst) = (Money.Zero, Money.Zero, Money.Zero, Money.Zero);
        foreach (var (value, tax) in lines)
        {
            (taxable, cgst, sgst, igst) = (taxable + value, cgst + tax.Cgst, sgst + tax.Sgst, igst + tax.Igst);
        }

        var exact = taxable + cgst + sgst + igst;
        var whole = total(exact);
        return new BillSums(taxable, new GstAmounts(cgst, sgst, igst), whole - exact, whole);
    }
}
