using Arivu.Portal.Papers.Layout;

namespace Arivu.Portal.Papers;

/// <summary>
/// The blocks papers are made of. All lengths are points (1/72 inch). Blocks never change: a styling word such as
/// <c>Bold()</c> (<see cref="BlockStyling"/>) returns a new block around the old one.
/// </summary>
public static class Paper
{
    /// <summary>No block at all: takes no room, and a column leaves no gap for it. For parts that are sometimes absent.</summary>
    public static Block Nothing { get; } = new Nothing();

    /// <summary>Ends the page, in the column where it stands.</summary>
    public static Block PageBreak { get; } = new PageBreak();

    /// <summary>
    /// A paragraph. Lines break at spaces and at "\n"; a word wider than the line breaks between letters. Bind what
    /// belongs together with U+00A0 ("26&#160;kg").
    /// </summary>
    /// <param name="spans">Plain strings and spans of other styles, set one after the other.</param>
    public static Block Text(params IReadOnlyList<TextSpan> spans) => new Paragraph(spans);

    /// <summary>Heavier text within a paragraph.</summary>
    public static TextSpan Bold(string text) => new(text, style => style with { Weight = FontWeight.SemiBold });

    /// <summary>Coloured text within a paragraph.</summary>
    public static TextSpan Colored(string text, PaperColor color) => new(text, style => style with { Color = color });

    /// <summary>Blocks one under the other; splits between and within them when the page ends.</summary>
    /// <param name="gap">Space between two blocks.</param>
    /// <param name="blocks">From top to bottom.</param>
    public static Block Column(float gap, params IReadOnlyList<Block> blocks) => new Column(gap, [.. blocks.Where(block => block is not Layout.Nothing)]);

    /// <summary>Blocks side by side, all as high as the highest; each splits by itself when the page ends.</summary>
    /// <param name="gap">Space between two cells.</param>
    /// <param name="cells">From left to right.</param>
    public static Block Row(float gap, params IReadOnlyList<(Track Width, Block Block)> cells) => new Row(gap, cells);

    /// <summary>Blocks drawn over each other in the same area, the first at the bottom. Never split.</summary>
    public static Block Layers(params IReadOnlyList<Block> blocks) => new Layers(blocks);

    /// <summary>A table whose head repeats on every page.</summary>
    public static Block Table(TableSpec spec) => new Table(spec);

    /// <summary>Empty room; what does not fit at a page's end is dropped, not carried over.</summary>
    public static Block Gap(float height) => new Gap(height);

    /// <summary>A picture file at a fixed size. The same object drawn on many pages is stored in the document once.</summary>
    /// <param name="file">The PNG, JPEG or WebP file.</param>
    /// <param name="width">Drawn width.</param>
    /// <param name="height">Drawn height.</param>
    public static Block Picture(PictureFile file, float width, float height) =>
        new Graphic(width, height, (canvas, area) => canvas.Picture(file, area));

    /// <summary>
    /// A QR code as vector squares, without its quiet zone: leave four modules of white around it.
    /// Error correction M (15 %).
    /// </summary>
    /// <param name="payload">The text to encode.</param>
    /// <param name="side">Drawn width and height.</param>
    /// <exception cref="ArgumentException">The text is too long for a QR code.</exception>
    public static Block Qr(string payload, float side) => Modules(QrModules.Of(payload), side, side);

    /// <summary>
    /// A Code 128 as vector bars that fill the width, without its quiet zones: leave ten modules of white on either side.
    /// </summary>
    /// <param name="bars">What is encoded.</param>
    /// <param name="width">Drawn width.</param>
    /// <param name="height">Drawn height.</param>
    public static Block Bars(BarCode bars, float width, float height) => Modules([bars.Modules], width, height);

    /// <summary>Dark modules of a grid as vector rectangles; a bar code is a grid of one row.</summary>
    /// <param name="rows">True is dark. All rows are as long as the first.</param>
    /// <param name="width">Drawn width.</param>
    /// <param name="height">Drawn height.</param>
    public static Block Modules(IReadOnlyList<IReadOnlyList<bool>> rows, float width, float height) => ModuleGrid.Draw(rows, width, height);

    /// <summary>A filled outline, for logos and signs.</summary>
    /// <param name="outline">Path data as in SVG's <c>d</c>, in points from the block's top left corner.</param>
    /// <param name="width">Width the block takes.</param>
    /// <param name="height">Height the block takes.</param>
    /// <param name="color">Fill.</param>
    /// <exception cref="ArgumentException">The outline is not path data.</exception>
    public static Block Shape(string outline, float width, float height, PaperColor color)
    {
        var shape = new Outline(outline);
        return new Graphic(width, height, (canvas, area) => canvas.Shape(shape, area.X, area.Y, color));
    }

    /// <summary>One line that is known only when all pages are laid out, such as "Page 1 of 3".</summary>
    /// <param name="words">Makes the line from the page number (from 1) and the number of pages.</param>
    public static Block PageNumber(Func<int, int, string> words) => new PageNumber(words);
}
