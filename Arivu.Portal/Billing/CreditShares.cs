using Arivu.Portal.Kernel;

namespace Arivu.Portal.Billing;

/// <summary>Spreads a credited amount over lines of an invoice, pro rata of what is left on them.</summary>
internal static class CreditShares
{
    /// <summary>The value before GST by line, to the paisa; a line that gets nothing is left out.</summary>
    /// <param name="invoice">The invoice.</param>
    /// <param name="lines">The lines to spread over.</param>
    /// <param name="amount">What is credited.</param>
    /// <param name="includesGst">Whether GST is within the amount; otherwise it comes on top.</param>
    /// <exception cref="RuleBrokenException">Code amount: more than is left.</exception>
    public static IReadOnlyDictionary<Guid, Money> Of(Invoice invoice, IReadOnlyList<InvoiceLine> lines, Money amount, bool includesGst)
    {
        var (left, most) = (Sum(lines, l => Left(l, includesGst)), Most(invoice, lines, includesGst));
        if (amount <= Money.Zero || amount > most)
        {
            throw new RuleBrokenException("{0}: at most {1} {2} GST can still be credited.", invoice.Number, most, includesGst ? "with" : "before") { Code = "amount" };
        }

        var shares = amount >= left ? lines.ToDictionary(l => l.Id, l => l.LeftTaxable) : Spread(lines, amount, left, includesGst);
        return shares.Where(s => s.Value > Money.Zero).ToDictionary();
    }

    // Whole rupees that the invoice was rounded up to can be credited with its last paise.
    private static Money Most(Invoice invoice, IReadOnlyList<InvoiceLine> lines, bool includesGst)
    {
        var (left, total) = (Sum(lines, l => Left(l, includesGst)), invoice.Total - invoice.Credited);
        return includesGst && lines.Count == invoice.Lines.Count && total > left ? total : left;
    }

    // Shares run along the sum, so that roundings never add up: each line gets what the sum so far has grown by.
    private static Dictionary<Guid, Money> Spread(IReadOnlyList<InvoiceLine> lines, Money amount, Money left, bool includesGst)
    {
        var (shares, soFar, given) = (new Dictionary<Guid, Money>(), 0L, 0L);
        foreach (var line in lines)
        {
            soFar += Left(line, includesGst).Paise;
            var upTo = Rounding.HalfUp((decimal)amount.Paise * soFar / left.Paise);
            shares[line.Id] = Taxable(line, new Money(upTo - given), includesGst);
            given = upTo;
        }

        return shares;
    }

    private static Money Taxable(InvoiceLine line, Money share, bool includesGst)
    {
        var taxable = includesGst ? new Money(Rounding.HalfUp(share.Paise * 100m / (100m + line.GstRate))) : share;
        return taxable < line.LeftTaxable ? taxable : line.LeftTaxable;
    }

    private static Money Left(InvoiceLine line, bool includesGst) => includesGst ? line.LeftTaxable + line.LeftTax.Total : line.LeftTaxable;

    private static Money Sum(IEnumerable<InvoiceLine> lines, Func<InvoiceLine, Money> of) => new(lines.Sum(l => of(l).Paise));
}
