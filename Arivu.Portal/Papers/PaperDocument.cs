using Arivu.Portal.Papers.Drawing;
using Arivu.Portal.Papers.Layout;

namespace Arivu.Portal.Papers;

/// <summary>
/// A whole document. The same document gives the same bytes every time, on every server of one release: nothing in
/// them comes from the clock, the time zone or the machine.
/// </summary>
public sealed record PaperDocument
{
    /// <summary>Width of a page in points; A4 when not set.</summary>
    public float Width { get; init; } = 595.28f;

    /// <summary>Height of a page in points; A4 when not set.</summary>
    public float Height { get; init; } = 841.89f;

    /// <summary>White around the content of each page.</summary>
    public Sides Margin { get; init; } = Sides.All(28);

    /// <summary>The style text has when its block says nothing else.</summary>
    public TextStyle Style { get; init; } = new();

    /// <summary>The head of the first page; null takes <see cref="Header"/>.</summary>
    public Block? FirstHeader { get; init; }

    /// <summary>The head of each page.</summary>
    public Block Header { get; init; } = Paper.Nothing;

    /// <summary>The foot of each page.</summary>
    public Block Footer { get; init; } = Paper.Nothing;

    /// <summary>What flows over the pages.</summary>
    public required Block Body { get; init; }

    /// <summary>Documents that follow in the same file, each on pages of its own with its own head, foot and page numbers; of this one's size.</summary>
    public IReadOnlyList<PaperDocument> Next { get; init; } = [];

    /// <summary>Title in the document's properties, shown in the window of the reader.</summary>
    public required string Title { get; init; }

    /// <summary>Who issues the document.</summary>
    public required string Author { get; init; }

    /// <summary>What or whom the document concerns.</summary>
    public string Subject { get; init; } = "";

    /// <summary>When the document was issued, to the second, with the offset its readers expect.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>The document as a PDF file, marked PDF/A-2b, with only the glyphs it uses embedded.</summary>
    /// <exception cref="InvalidOperationException">Something that cannot be split is larger than a page.</exception>
    public byte[] ToPdf(Typesetter type) => PdfWriter.Write(this, type);

    /// <summary>One page as a PNG file: for previews, and for tests that need no PDF reader.</summary>
    /// <param name="type">Sets the text.</param>
    /// <param name="page">Page number from 1.</param>
    /// <param name="dpi">Dots per inch.</param>
    /// <exception cref="ArgumentOutOfRangeException">The document has no such page.</exception>
    /// <exception cref="InvalidOperationException">Something that cannot be split is larger than a page.</exception>
    public byte[] ToPng(Typesetter type, int page, float dpi) => PngWriter.Write(this, type, page, dpi);
}
