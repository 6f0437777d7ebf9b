using Arivu.Portal.Papers.Layout;

namespace Arivu.Portal.Papers;

/// <summary>Styling words for blocks. Text styles reach everything inside; boxes are built from the inside out.</summary>
public static class BlockStyling
{
    extension(Block block)
    {
        /// <summary>Changes the text style of everything inside.</summary>
        public Block Styled(Func<TextStyle, TextStyle> change) => new Styled(block, change);

        /// <summary>Semi-bold text.</summary>
        public Block Bold() => block.Styled(style => style with { Weight = FontWeight.SemiBold });

        /// <summary>Text size in points.</summary>
        public Block Sized(float points) => block.Styled(style => style with { Size = points });

        /// <summary>Text colour.</summary>
        public Block Colored(PaperColor color) => block.Styled(style => style with { Color = color });

        /// <summary>Lines centred in the room they have.</summary>
        public Block Centred() => block.Styled(style => style with { Align = Alignment.Middle });

        /// <summary>Lines set to the right edge, as amounts are.</summary>
        public Block Right() => block.Styled(style => style with { Align = Alignment.End });

        /// <summary>Room on each side; around a border already drawn, it is a margin.</summary>
        public Block Padded(Sides padding) => new Box(block, new BoxStyle { Padding = padding });

        /// <summary>Room left and right, above and below.</summary>
        public Block Padded(float across, float down) => block.Padded(Sides.Of(across, down));

        /// <summary>Background colour, up to the border.</summary>
        public Block Filled(PaperColor color, float? radius = null) =>
            block.Boxed(box => box with { Fill = color, Radius = radius ?? box.Radius });

        /// <summary>Lines along the sides. Rounded corners need the same line on all four.</summary>
        public Block Bordered(Sides lines, PaperColor color, float? radius = null) =>
            block.Boxed(box => box with { Border = lines, BorderColor = color, Radius = radius ?? box.Radius });

        /// <summary>Takes at least this height.</summary>
        public Block AtLeast(float height) => block.Boxed(box => box with { MinHeight = height });

        /// <summary>Sets the block, at its own size, at a place of the area it is given.</summary>
        public Block Placed(Alignment across, Alignment down = Alignment.Start) =>
            new Box(block, new BoxStyle { Across = across, Down = down });

        /// <summary>Moves to the next page rather than split; split only when taller than a page.</summary>
        public Block KeptTogether() => new KeptTogether(block);

        /// <summary>Never the last on a page while another block of its column follows: for headings.</summary>
        public Block KeptWithNext() => new KeptWithNext(block);

        /// <summary>Makes the block's area open an address, such as a payment link.</summary>
        public Block Linked(Uri address) => new Linked(block, address);

        private Box Boxed(Func<BoxStyle, BoxStyle> change) =>
            block is Box box ? box.Restyled(change) : new Box(block, change(new BoxStyle()));
    }
}
