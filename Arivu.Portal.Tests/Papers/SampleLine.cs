namespace Arivu.Portal.Tests.Papers;

/// <summary>A line of the sample invoice. The amounts need only look like an invoice's.</summary>
internal sealed record SampleLine(string Name, string Hsn, string Batch, string Expiry, int Quantity, string Unit, int Free, decimal Mrp, decimal Rate, decimal Discount, decimal Gst)
{
    private static readonly SampleLine[] Goods =
    [
        new("Ponni boiled rice, cleaned and sorted, 26\u00A0kg bag", "1006", "PR1470", "05/27", 96, "BAG", 0, 1690, 1453.40m, 2.5m, 0),
        new("Gingelly oil, cold pressed, 1\u00A0L pouch", "1515", "GO5040", "12/27", 228, "PCS", 0, 412, 337.45m, 2.5m, 5),
        new("Sambar powder 200\u00A0g", "0910", "SP4017", "11/27", 204, "PCS", 12, 98, 80.27m, 0, 5),
        new("Wheat biscuits 250\u00A0g", "1905", "WB4473", "01/27", 132, "PCS", 0, 40, 32.76m, 2.5m, 5),
        new("Leaf tea 500\u00A0g", "0902", "LT3674", "02/27", 120, "PCS", 12, 315, 258, 2.5m, 5),
        new("Malted milk drink, refill pack 1\u00A0kg", "1901", "MM5876", "12/27", 24, "PCS", 0, 452, 370.21m, 0, 5),
        new("Detergent powder for machines and hands 1.5\u00A0kg", "3402", "DP9632", "09/27", 36, "PCS", 0, 212, 154.51m, 0, 18),
        new("Iodised salt 1\u00A0kg", "2501", "IS4040", "09/27", 168, "PCS", 12, 28, 24.08m, 5, 0),
        new("Orange soda 600\u00A0ml", "2202", "OS1128", "04/27", 240, "PCS", 24, 40, 24.57m, 0, 40),
        new("Dish bar 300\u00A0g (pack\u00A0of\u00A03)", "3402", "DB3388", "05/27", 36, "PACK", 0, 60, 43.73m, 5, 18),
    ];

    public decimal Taxable => Math.Round(Quantity * Rate * (1 - (Discount / 100)), 2, MidpointRounding.AwayFromZero);

    public decimal HalfTax => Math.Round(Taxable * Gst / 200, 2, MidpointRounding.AwayFromZero);

    public decimal Total => Taxable + (2 * HalfTax);

    public static IReadOnlyList<SampleLine> Of(int count, int firstQuantity) =>
        [.. Enumerable.Range(0, count).Select(i => i == 0 ? Goods[0] with { Quantity = firstQuantity } : Goods[i % Goods.Length])];
}
