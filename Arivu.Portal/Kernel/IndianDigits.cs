using System.Globalization;

namespace Arivu.Portal.Kernel;

/// <summary>Grouping by thousand, then by hundreds: 12,34,567.</summary>
public static class IndianDigits
{
    private static readonly NumberFormatInfo Format = new() { NumberGroupSizes = [3, 2], NumberGroupSeparator = ",", NumberDecimalSeparator = "." };

    /// <summary>A whole number with lakh and crore commas; decimals are dropped.</summary>
    public static string Group(decimal number) => decimal.Truncate(number).ToString("#,##0", Format);
}
