using System.Runtime.InteropServices;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Customers;

/// <summary>GST on one line: each head computed alone and rounded half up, as the returns expect it.</summary>
/// <param name="Cgst">Central tax, within a state.</param>
/// <param name="Sgst">State tax, or union territory tax where the territory has no legislature.</param>
/// <param name="Igst">Integrated tax, between states.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct GstAmounts(Money Cgst, Money Sgst, Money Igst)
{
    /// <summary>All heads together.</summary>
    public Money Total => Cgst + Sgst + Igst;

    /// <summary>Half the rate to each of CGST and SGST within a state, the whole rate to IGST between states.</summary>
    /// <param name="taxable">The line's value before GST.</param>
    /// <param name="ratePercent">The GST rate in percent.</param>
    /// <param name="supply">How the two states stand to each other.</param>
    public static GstAmounts Of(Money taxable, decimal ratePercent, SupplyKind supply)
    {
        if (supply == SupplyKind.InterState)
        {
            return new GstAmounts(Money.Zero, Money.Zero, taxable.Percent(ratePercent));
        }

        var half = taxable.Percent(ratePercent / 2);
        return new GstAmounts(half, half, Money.Zero);
    }
}
