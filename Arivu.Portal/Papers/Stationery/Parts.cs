using Arivu.Portal.Papers.Layout;

namespace Arivu.Portal.Papers.Stationery;

/// <summary>A name and its value: "GSTIN", "33ZZZCA9001D1ZN".</summary>
internal sealed record Fact(string Name, string Value);

/// <summary>Small parts that papers are put together from.</summary>
internal static class Parts
{
    /// <summary>A small heading over a part.</summary>
    public static Block Label(string text) => Paper.Text(text).Sized(6.4f).Colored(Look.Soft);

    /// <summary>Facts one under the other, names and values in columns.</summary>
    public static Block Facts(IEnumerable<Fact> facts, float nameWidth) =>
        Paper.Column(2.2f, [.. facts.Select(fact => Paper.Row(6, (Track.Fixed(nameWidth), Paper.Text(fact.Name).Colored(Look.Soft)), (Track.Share(), Paper.Text(Bind(fact.Value)).Bold())))]);

    /// <summary>Facts one after the other on a line.</summary>
    public static Block Line(IEnumerable<Fact> facts) =>
        Paper.Text([.. facts.SelectMany((fact, i) => new[] { new TextSpan($"{(i > 0 ? "   " : "")}{fact.Name}\u00A0"), Paper.Bold(fact.Value) })]);

    /// <summary>Sums under a table, the last one in a filled field.</summary>
    public static Block Sums(IEnumerable<Fact> sums, Fact total) => Paper.Column(0, Paper.Column(
        0,
        [
            Paper.Gap(4),
            .. sums.Select(sum => Paper.Row(8, (Track.Share(), Paper.Text(sum.Name).Colored(Look.Soft)), (Track.Auto, Paper.Text(sum.Value).Right())).Padded(10, 2.5f)),
            Paper.Gap(4),
            Paper.Row(
                8,
                (Track.Share(), Paper.Text(total.Name).Bold().Sized(9.5f).Placed(Alignment.Start, Alignment.Middle)),
                (Track.Auto, Paper.Text(total.Value).Bold().Sized(12.5f))).Colored(PaperColor.White).Padded(10, 6).Filled(Look.Brand),
        ]).Bordered(Sides.All(.6f), Look.Rule));

    /// <summary>An amount spelt out.</summary>
    /// <param name="words">Its words.</param>
    /// <param name="figures">Its figures, for papers that show them nowhere else.</param>
    public static Block InWords(string words, string? figures = null) =>
        Paper.Row(
            10,
            [
                (Track.Share(), Paper.Column(1, Label("AMOUNT IN WORDS"), Paper.Text(words).Bold().Sized(9))),
                .. figures is null ? Array.Empty<(Track, Block)>() : [(Track.Auto, Paper.Text(figures).Bold().Sized(14).Colored(Look.Brand).Placed(Alignment.End, Alignment.Middle))],
            ]).Padded(10, 6).Filled(Look.Tint, radius: 3);

    /// <summary>Room for a signature.</summary>
    /// <param name="name">On whose behalf.</param>
    /// <param name="words">Who signs.</param>
    public static Block Signature(string name, string words) => Paper.Column(
        0,
        Paper.Text("for ", Paper.Bold(name)),
        Paper.Gap(34),
        Paper.Text(words).Colored(Look.Soft).Padded(Sides.Above(3)).Bordered(Sides.Above(.6f), Look.Rule)).Right();

    /// <summary>A heading and sentences under it.</summary>
    public static Block Notes(string heading, params IEnumerable<string> sentences) =>
        Paper.Column(1.6f, [Label(heading), .. sentences.Select(sentence => Paper.Text(sentence))]).Sized(7.2f);

    /// <summary>A frame that nobody overlooks.</summary>
    public static Block Alarm(string mark, string words) =>
        Paper.Row(10, (Track.Auto, Paper.Text(mark).Bold().Sized(12)), (Track.Share(), Paper.Text(words).Placed(Alignment.Start, Alignment.Middle)))
            .Colored(Look.Alarm).Padded(10, 5).Filled(Look.AlarmTint, radius: 3).Bordered(Sides.All(1), Look.Alarm);

    /// <summary>A square to tick by hand.</summary>
    public static Block TickBox() => Paper.Shape("M0 0H10.5V10.5H0ZM.9 .9V9.6H9.6V.9Z", 10.5f, 10.5f, PaperColor.Ink).Placed(Alignment.Start);

    /// <summary>Keeps a number and its unit on one line: "500 g".</summary>
    public static string Bind(string text) => Units.Bind(text);
}
