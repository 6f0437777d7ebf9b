using System.Globalization;
using Arivu.Portal.Papers.Layout;

namespace Arivu.Portal.Papers.Stationery;

/// <summary>A paper of the house: letterhead, who and when, what it says, and the same head and foot on every page.</summary>
internal sealed record Sheet
{
    private const int LongTitle = 16;

    /// <summary>What it is: Tax invoice.</summary>
    public required string Kind { get; init; }

    public required string Number { get; init; }

    public required DateTimeOffset Date { get; init; }

    /// <summary>Whose paper it is.</summary>
    public required PaperParty Issuer { get; init; }

    /// <summary>Lines under the title: the copy's mark, the law behind it.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>A word over everything, such as Cancelled, and what it means; null for none.</summary>
    public Fact? Stamp { get; init; }

    /// <summary>The other side, with its role: ("BILL TO", …).</summary>
    public required IReadOnlyList<(string Role, PaperParty Party)> Parties { get; init; }

    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>What stands at the foot of each page.</summary>
    public required string Foot { get; init; }

    public required IReadOnlyList<Block> Body { get; init; }

    /// <summary>Half a page across (A5) for short papers.</summary>
    public bool Half { get; init; }

    private string Title => Kind.ToUpperInvariant();

    private string OtherSide => Parties[0].Party.Name;

    public PaperDocument ToDocument()
    {
        var document = new PaperDocument
        {
            Title = $"{Kind} {Number}",
            Author = Issuer.SecondName ?? Issuer.Name,
            Subject = OtherSide,
            Date = Date,
            Style = new TextStyle { Size = 7.6f },
            Margin = new Sides(28, 26, 28, 20),
            FirstHeader = Paper.Column(8, Letterhead(), Stamp is null ? Paper.Nothing : Parts.Alarm(Stamp.Name.ToUpperInvariant(), Stamp.Value), Particulars(), Paper.Gap(0)),
            Header = Continued(),
            Footer = Footer(),
            Body = Paper.Column(12, Body),
        };
        return Half ? document with { Height = document.Height / 2 } : document;
    }

    private Block Letterhead() => Paper.Row(
        10,
        (Track.Fixed(34), Monogram()),
        (Track.Share(), Paper.Column(
            1,
            Paper.Text(Issuer.SecondName ?? Issuer.Name).Bold().Sized(13).Colored(Look.Brand),
            Paper.Text(string.Join(", ", Issuer.Address)),
            Parts.Line(Issuer.Facts))),
        (Track.Fixed(180), Paper.Column(
            2.5f,
            [
                Paper.Text(Title).Bold().Sized(Title.Length > LongTitle ? 10.6f : 17).Colored(Look.Brand),
                .. Marks.Select((mark, i) => i == 0 ? Paper.Text(mark).Bold() : Paper.Text(mark).Sized(6.8f).Colored(Look.Soft)),
            ]).Right()));

    private Block Monogram() => Paper.Layers(
        Paper.Shape("M8 0H26A8 8 0 0 1 34 8V26A8 8 0 0 1 26 34H8A8 8 0 0 1 0 26V8A8 8 0 0 1 8 0Z", 34, 34, Look.Brand),
        Paper.Text(StringInfo.GetNextTextElement(Issuer.Name).ToUpperInvariant()).Bold().Sized(19).Colored(PaperColor.White).Centred().Padded(Sides.Above(4.4f))).Placed(Alignment.Start);

    private Block Particulars() => Paper.Row(
        0,
        [
            .. Parties.Select(other => (Track.Fixed(178), other.Party.InField(other.Role).Padded(9, 7).Bordered(new Sides(0, 0, .6f, 0), Look.Rule))),
            .. InColumns().Select(facts => (Track.Share(), Parts.Facts(facts, Parties.Count > 1 ? 78 : 62).Padded(9, 7))),
        ]).Bordered(Sides.All(.6f), Look.Rule, radius: 4);

    // Beside one party there is room for two columns.
    private IEnumerable<IEnumerable<Fact>> InColumns() => Parties.Count > 1 ? [Facts] : Facts.Chunk((Facts.Count + 1) / 2);

    private Block Continued() => Paper.Column(
        0,
        Paper.Row(
            8,
            (Track.Share(), Paper.Text(Paper.Bold(Issuer.SecondName ?? Issuer.Name), Paper.Colored($"   {Issuer.Facts[0].Name} {Issuer.Facts[0].Value}", Look.Soft))),
            (Track.Auto, Paper.Text([.. StampSpan(), Paper.Colored($"{Kind} ", Look.Soft), Paper.Bold(Number), Paper.Colored($"   {OtherSide}", Look.Soft)]).Right()))
            .Padded(Sides.Below(5)).Bordered(Sides.Below(.8f), Look.Brand),
        Paper.Gap(8));

    private IEnumerable<TextSpan> StampSpan() => Stamp is null ? [] : [Paper.Colored($"{Stamp.Name.ToUpperInvariant()}   ", Look.Alarm)];

    private Block Footer() => Paper.Column(
        0,
        Paper.Gap(6),
        Paper.Row(8, (Track.Share(), Paper.Text(Foot).Colored(Look.Soft)), (Track.Auto, Paper.PageNumber((page, pages) => $"Page {page} of {pages}").Right()))
            .Sized(7).Padded(Sides.Above(5)).Bordered(Sides.Above(.6f), Look.Rule));
}
