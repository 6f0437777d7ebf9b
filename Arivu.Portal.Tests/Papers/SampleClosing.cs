using Arivu.Portal.Kernel;
using Arivu.Portal.Papers;
using Arivu.Portal.Papers.Layout;
using static Arivu.Portal.Tests.Papers.SampleParts;

namespace Arivu.Portal.Tests.Papers;

/// <summary>What stands under the lines of the sample invoice, kept on one page.</summary>
internal static class SampleClosing
{
    private const float Right = 186;

    public static Block Of(IReadOnlyList<SampleLine> lines, string number, string seller)
    {
        var total = Math.Round(lines.Sum(line => line.Total), 0, MidpointRounding.AwayFromZero);
        return Paper.Column(
            10,
            Paper.Row(14, (Track.Share(), SampleTables.Rates(lines)), (Track.Fixed(Right), Totals(lines, total))),
            Paper.Column(1, Label("AMOUNT IN WORDS"), Paper.Text(Money.FromRupees(total).InWords()).Bold().Sized(9)).Padded(10, 6).Filled(Tint, radius: 3),
            Paper.Row(14, (Track.Share(), Payment(total, number)), (Track.Fixed(Right), Account(total))),
            Paper.Row(14, (Track.Share(), Terms()), (Track.Fixed(Right), Signature(seller)))).KeptTogether();
    }

    private static Block Totals(IReadOnlyList<SampleLine> lines, decimal total)
    {
        var half = lines.Sum(line => line.HalfTax);
        return Paper.Column(
            0,
            Paper.Gap(4),
            Line("Gross value", lines.Sum(line => line.Quantity * line.Rate)),
            Line("Less discount", lines.Sum(line => line.Taxable - (line.Quantity * line.Rate))),
            Line("Taxable value", lines.Sum(line => line.Taxable)),
            Line("CGST", half),
            Line("SGST", half),
            Line("Round off", total - lines.Sum(line => line.Total)),
            Paper.Gap(4),
            Paper.Row(
                8,
                (Track.Share(), Paper.Text("Invoice total").Bold().Sized(9.5f).Placed(Alignment.Start, Alignment.Middle)),
                (Track.Auto, Paper.Text($"₹ {Amount(total)}").Bold().Sized(12.5f))).Colored(PaperColor.White).Padded(10, 6).Filled(Brand))
            .Bordered(Sides.All(.6f), Rule);
    }

    private static Block Line(string name, decimal value) =>
        Paper.Row(8, (Track.Share(), Paper.Text(name).Colored(Soft)), (Track.Auto, Sum(value))).Padded(10, 2.5f);

    private static Block Payment(decimal total, string number)
    {
        var upi = $"upi://pay?pa=arivufoods@bank&pn=Arivu%20Foods&am={total:0.00}&cu=INR&tn={Uri.EscapeDataString(number)}";
        return Paper.Row(
            10,
            (Track.Fixed(74), Paper.Column(4, Paper.Qr(upi, 74), Paper.Text("Scan to pay by UPI").Sized(6.6f).Colored(Soft).Centred()).Linked(new Uri(upi))),
            (Track.Share(), Paper.Column(
                2.2f,
                Label("PAY TO"),
                Fact("Account name", "Arivu Foods Distribution Pvt Ltd", 62),
                Fact("Account no.", "5020 0048 8127 31", 62),
                Fact("IFSC", "ABCD0001874", 62),
                Fact("UPI", "arivufoods@bank", 62))));
    }

    private static Block Account(decimal total) => Paper.Column(
        2.2f,
        Label("ACCOUNT POSITION"),
        Paper.Row(8, (Track.Share(), Paper.Text("Earlier balance").Colored(Soft)), (Track.Auto, Sum(124_380))),
        Paper.Row(8, (Track.Share(), Paper.Text("This invoice").Colored(Soft)), (Track.Auto, Sum(total))),
        Paper.Row(8, (Track.Share(), Paper.Text("Balance due").Bold().Placed(Alignment.Start, Alignment.Middle)), (Track.Auto, Paper.Text($"₹ {Amount(total + 124_380)}").Bold().Sized(9)))).Padded(10, 0);

    private static Block Terms() => Paper.Column(
        1.6f,
        Label("TERMS"),
        Paper.Text("1. Payment within 15 days of the invoice date. Overdue amounts carry interest at 18% a year."),
        Paper.Text("2. Record shortage or damage on the delivery copy; claims are accepted for 3 days."),
        Paper.Text("3. Goods once sold are returned only with prior approval and against a credit note.")).Sized(7.2f);

    private static Block Signature(string seller) => Paper.Column(
        0,
        Paper.Text("for ", Paper.Bold(seller)),
        Paper.Gap(38),
        Paper.Text("Authorised signatory").Colored(Soft).Padded(Sides.Above(3)).Bordered(Sides.Above(.6f), Rule)).Right();
}
