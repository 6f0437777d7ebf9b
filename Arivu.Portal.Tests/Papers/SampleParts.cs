using System.Globalization;
using Arivu.Portal.Papers;
using Arivu.Portal.Papers.Layout;

namespace Arivu.Portal.Tests.Papers;

/// <summary>Colours and small parts of the sample invoice.</summary>
internal static class SampleParts
{
    public static readonly PaperColor Soft = PaperColor.Rgb(0x5B6776);
    public static readonly PaperColor Rule = PaperColor.Rgb(0xCBD3DC);
    public static readonly PaperColor Hair = PaperColor.Rgb(0xE4E9EE);
    public static readonly PaperColor Brand = PaperColor.Rgb(0x0B5D4E);
    public static readonly PaperColor Tint = PaperColor.Rgb(0xF1F6F4);

    private static readonly CultureInfo India = CultureInfo.GetCultureInfo("en-IN");

    public static string Amount(decimal value) => value.ToString("N2", India).Replace('-', '−');

    public static string Count(int value) => value.ToString("N0", India);

    public static Block Sum(decimal value) => Paper.Text(Amount(value)).Right();

    public static Block Label(string text) => Paper.Text(text).Sized(6.4f).Colored(Soft);

    public static Block Fact(string name, string value, float width = 78) =>
        Paper.Row(6, (Track.Fixed(width), Paper.Text(name).Colored(Soft)), (Track.Share(), Paper.Text(value).Bold()));
}
