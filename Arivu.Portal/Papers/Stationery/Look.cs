namespace Arivu.Portal.Papers.Stationery;

/// <summary>The colours and boxes that all papers of the house share.</summary>
internal static class Look
{
    public static readonly PaperColor Soft = PaperColor.Rgb(0x5B6776);
    public static readonly PaperColor Rule = PaperColor.Rgb(0xCBD3DC);
    public static readonly PaperColor Brand = PaperColor.Rgb(0x0B5D4E);
    public static readonly PaperColor Tint = PaperColor.Rgb(0xF1F6F4);
    public static readonly PaperColor Alarm = PaperColor.Rgb(0xB42318);
    public static readonly PaperColor AlarmTint = PaperColor.Rgb(0xFDF2F1);

    /// <summary>Width of what stands at the right under a table: sums and signature.</summary>
    public const float Aside = 186;

    private static readonly PaperColor Hair = PaperColor.Rgb(0xE4E9EE);
    private static readonly Sides Padding = Sides.Of(3.2f, 3.1f);
    private static readonly Sides SmallPadding = Sides.Of(5, 2.8f);

    /// <summary>The rows of a paper's main table.</summary>
    public static readonly TableLook Main = new(
        new BoxStyle { Padding = Sides.Of(3.2f, 4), Fill = Brand, Down = Alignment.Middle },
        PaperColor.White,
        new BoxStyle { Padding = Padding, Border = Sides.Below(.5f), BorderColor = Hair },
        new BoxStyle { Padding = Padding, Fill = Tint, Border = new Sides(0, .6f, 0, .6f), BorderColor = Rule });

    /// <summary>The rows of a table that people work through with a pen.</summary>
    public static readonly TableLook Roomy = Main with { Cell = Main.Cell with { Padding = Sides.Of(3.2f, 4.6f), Down = Alignment.Middle } };

    /// <summary>The rows of a summary beside other things.</summary>
    public static readonly TableLook Small = new(
        new BoxStyle { Padding = SmallPadding, Border = Sides.Below(.8f), BorderColor = Brand },
        Soft,
        new BoxStyle { Padding = SmallPadding, Border = Sides.Below(.5f), BorderColor = Hair },
        new BoxStyle { Padding = SmallPadding, Fill = Tint, Border = new Sides(0, .6f, 0, .6f), BorderColor = Rule });
}

/// <summary>How a table looks.</summary>
/// <param name="Head">Box of the head.</param>
/// <param name="HeadInk">Letters of the head.</param>
/// <param name="Cell">Box of a row.</param>
/// <param name="Band">Box of totals and of sums carried over a page's end.</param>
internal sealed record TableLook(BoxStyle Head, PaperColor HeadInk, BoxStyle Cell, BoxStyle Band);
