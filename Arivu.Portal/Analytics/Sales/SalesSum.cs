using System.Runtime.InteropServices;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Analytics.Sales;

/// <summary>Figures of sales: invoices less credit notes.</summary>
/// <param name="Orders">Orders billed.</param>
/// <param name="Quantity">Pieces.</param>
/// <param name="Taxable">Value before GST.</param>
/// <param name="Tax">GST, all heads.</param>
/// <param name="Total">What the shops owe for it.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SalesSum(int Orders, long Quantity, Money Taxable, Money Tax, Money Total)
{
    /// <summary>Both together.</summary>
    public static SalesSum operator +(SalesSum one, SalesSum other) =>
        new(one.Orders + other.Orders, one.Quantity + other.Quantity, one.Taxable + other.Taxable, one.Tax + other.Tax, one.Total + other.Total);

    /// <summary>Both together, for those who cannot write a plus.</summary>
    public static SalesSum Add(SalesSum one, SalesSum other) => one + other;
}
