using Arivu.Portal.Customers;
using Arivu.Portal.Papers.Layout;
using Arivu.Portal.Papers.Stationery;

namespace Arivu.Portal.Billing.Documents;

/// <summary>The sums under the lines of an invoice or a credit note.</summary>
internal static class SumsOnPaper
{
    /// <summary>Value, heads of tax, round-off and total.</summary>
    /// <param name="sums">The sums.</param>
    /// <param name="supply">Which heads there are; null where no tax may stand.</param>
    /// <param name="rates">GST rates of the lines: the heads name theirs.</param>
    /// <param name="total">What the total is called.</param>
    /// <param name="before">What stands before the value.</param>
    public static Block Of(BillSums sums, SupplyKind? supply, IEnumerable<decimal> rates, string total, params IEnumerable<Fact> before)
    {
        var heads = supply is { } kind ? GstHeads.Named(kind, rates).Zip(sums.Tax.In(kind), (head, amount) => new Fact(head, amount.ToAmount())) : [];
        return Parts.Sums(
            [.. before, new(supply is null ? "Value of goods" : "Taxable value", sums.Taxable.ToAmount()), .. heads, new("Round off", sums.RoundOff.ToAmount())],
            new(total, $"₹ {sums.Total.ToAmount()}"));
    }
}
