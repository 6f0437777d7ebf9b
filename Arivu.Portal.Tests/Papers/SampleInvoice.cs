using Arivu.Portal.Papers;
using Arivu.Portal.Papers.Layout;
using static Arivu.Portal.Tests.Papers.SampleParts;

namespace Arivu.Portal.Tests.Papers;

/// <summary>A whole tax invoice, the hardest paper there is: three scripts, dense table, sums carried over, QR code.</summary>
internal static class SampleInvoice
{
    private const string Seller = "Arivu Foods Distribution Private Limited";
    private const string Number = "INV/26-27/000412";

    public static PaperDocument Of(int lines, int firstQuantity = 96)
    {
        var goods = SampleLine.Of(lines, firstQuantity);
        return new PaperDocument
        {
            Title = $"Tax invoice {Number}",
            Author = Seller,
            Subject = "Sri Murugan Stores",
            Date = SamplePapers.Date,
            Style = new TextStyle { Size = 7.6f },
            Margin = new Sides(28, 26, 28, 20),
            FirstHeader = Paper.Column(8, Letterhead(), Parties(), Registration(), Paper.Gap(0)),
            Header = Continued(),
            Footer = Foot(),
            Body = Paper.Column(12, Paper.Table(SampleTables.Lines(goods)), SampleClosing.Of(goods, Number, Seller)),
        };
    }

    private static Block Letterhead() => Paper.Row(
        10,
        (Track.Fixed(34), Logo()),
        (Track.Share(), Paper.Column(
            1,
            Paper.Text(Seller).Bold().Sized(13).Colored(Brand),
            Paper.Text("அறிவு ஃபுட்ஸ் டிஸ்ட்ரிபியூஷன்").Sized(8).Colored(Soft),
            Paper.Text("No. 48, Kamarajar Salai, Sellur, Madurai 625002, Tamil Nadu"),
            Paper.Text("GSTIN ", Paper.Bold("33AAKCA4821M1ZQ"), "   PAN ", Paper.Bold("AAKCA4821M"), "   FSSAI ", Paper.Bold("12422013000587")),
            Paper.Text("Phone 0452 253 1188   accounts@arivufoods.example   CIN U15490TN2019PTC131204").Sized(7.4f).Colored(Soft))),
        (Track.Fixed(136), Paper.Column(
            3,
            Paper.Text("TAX INVOICE").Bold().Sized(17).Colored(Brand),
            Paper.Text("Original for recipient").Colored(Soft),
            Paper.Text("Rule 46, CGST Rules 2017").Sized(6.8f).Colored(Soft)).Right()));

    private static Block Logo() => Paper.Layers(
        Paper.Gap(34).Filled(Brand, radius: 8),
        Paper.Shape("M7 26L15 8H19.5L27.5 26H22.6L17.2 13.4L11.8 26Z", 34, 34, PaperColor.White),
        Paper.Shape("M15.9 20.4H18.5A1.3 1.3 0 0 1 18.5 23H15.9A1.3 1.3 0 0 1 15.9 20.4Z", 34, 34, PaperColor.Rgb(0xF2B84B))).Placed(Alignment.Start);

    private static Block Parties() => Paper.Row(
        0,
        (Track.Fixed(178), Party("BILL TO", "Sri Murugan Stores", "ஸ்ரீ முருகன் ஸ்டோர்ஸ்", "17/2, West Masi Street, Periyar\nMadurai 625001, Tamil Nadu\nPhone 98430 11872")),
        (Track.Fixed(178), Party("SHIP TO", "Shree Ganesh Kirana", "श्री गणेश किराना", "Godown 4, Vilangudi Main Road\nMadurai 625018, Tamil Nadu\nPhone 98430 11875")),
        (Track.Share(), Paper.Column(
            2.2f,
            Fact("Invoice no.", Number),
            Fact("Invoice date", "22 Nov 2026"),
            Fact("Due date", "07 Dec 2026"),
            Fact("Place of supply", "33 Tamil Nadu"),
            Fact("Reverse charge", "No"),
            Fact("Order no.", "SO-26-118204"),
            Fact("E-way bill", "5310 0987 4421"),
            Fact("Vehicle", "TN 58 BK 4410")).Padded(9, 7))).Bordered(Sides.All(.6f), Rule, radius: 4);

    private static Block Party(string label, string name, string native, string address) => Paper.Column(
        1.5f,
        Label(label),
        Paper.Text(name).Bold().Sized(9.2f),
        Paper.Text(native).Sized(8.6f),
        Paper.Text(address),
        Paper.Gap(1),
        Paper.Text(Paper.Colored("GSTIN ", Soft), Paper.Bold("33BQXPM7719K1Z4")),
        Paper.Text(Paper.Colored("State ", Soft), "Tamil Nadu (33)")).Padded(9, 7).Bordered(new Sides(0, 0, .6f, 0), Rule);

    private static Block Registration() => Paper.Row(
        10,
        (Track.Share(), Paper.Text(Paper.Colored("IRN ", Soft), "8f2c41d07be96a3351c0a4e87d6f129b3ac5570e1d84f6b29907ce3a15d2b840")),
        (Track.Auto, Paper.Text(Paper.Colored("Ack no. ", Soft), "152610098874421", Paper.Colored("   Ack date ", Soft), "22 Nov 2026 18:42").Right())).Sized(6.8f);

    private static Block Continued() => Paper.Column(
        0,
        Paper.Row(
            8,
            (Track.Share(), Paper.Text(Paper.Bold(Seller), Paper.Colored("   GSTIN 33AAKCA4821M1ZQ", Soft))),
            (Track.Auto, Paper.Text(Paper.Colored("Tax invoice ", Soft), Paper.Bold(Number), Paper.Colored("   Sri Murugan Stores", Soft)).Right()))
            .Padded(Sides.Below(5)).Bordered(Sides.Below(.8f), Brand),
        Paper.Gap(8));

    private static Block Foot() => Paper.Column(
        0,
        Paper.Gap(6),
        Paper.Row(
            8,
            (Track.Share(), Paper.Text("Computer generated tax invoice. Subject to Madurai jurisdiction.").Colored(Soft)),
            (Track.Auto, Paper.PageNumber((page, pages) => $"Page {page} of {pages}").Right()))
            .Sized(7).Padded(Sides.Above(5)).Bordered(Sides.Above(.6f), Rule));
}
