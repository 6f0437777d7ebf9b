namespace Arivu.Portal.Papers.Lettering;

/// <summary>Fills lines with words, as many as go into each.</summary>
internal sealed class LineBreaker(float room, TextStyle paragraph, Typesetter type)
{
    private const float Tolerance = 0.01f;

    private readonly List<TextLine> _lines = [];
    private readonly List<Piece> _spaces = [];
    private readonly List<(string Text, Piece Piece)> _word = [];
    private List<Piece> _line = [];
    private float _used;

    private bool LineIsEmpty => _line.Count == 0;

    /// <summary>At least one line, be it empty.</summary>
    public static IReadOnlyList<TextLine> Break(IReadOnlyList<TextSpan> spans, float room, TextStyle paragraph, Typesetter type)
    {
        var breaker = new LineBreaker(room, paragraph, type);
        foreach (var span in spans)
        {
            var style = span.In(paragraph);
            foreach (var token in TextTokens.Of(span.Text))
            {
                breaker.Take(token, style);
            }
        }

        breaker.EndWord();
        if (!breaker.LineIsEmpty || breaker._lines.Count == 0)
        {
            breaker.EndLine();
        }

        return breaker._lines;
    }

    private void Take(string token, TextStyle style)
    {
        if (token == TextTokens.LineEnd)
        {
            EndWord();
            EndLine();
        }
        else if (TextTokens.IsSpace(token))
        {
            EndWord();
            _spaces.Add(Shape(token, style));
        }
        else
        {
            // Spans that touch are one word: "₹" and a bold amount never part at a line's end.
            _word.Add((token, Shape(token, style)));
        }
    }

    private void EndWord()
    {
        if (_word.Count == 0)
        {
            return;
        }

        var width = _word.Sum(part => part.Piece.Width);
        if (!LineIsEmpty && _used + _spaces.Sum(space => space.Width) + width > room + Tolerance)
        {
            EndLine();
        }

        // Spaces at the start of a line have nothing to part.
        (LineIsEmpty ? [] : _spaces).ForEach(Put);
        _spaces.Clear();
        _word.ForEach(width > room + Tolerance ? part => PutInParts(part.Text, part.Piece.Style) : part => Put(part.Piece));
        _word.Clear();
    }

    // A word wider than a line: each line takes as many whole letters as it has room for, and at least one.
    private void PutInParts(string word, TextStyle style)
    {
        var letters = new Letters(word);
        for (var from = 0; from < letters.Count;)
        {
            var left = room - _used + Tolerance;
            var count = letters.MostThatFit(from, part => Shape(part, style).Width <= left);
            if (count == 0 && !LineIsEmpty)
            {
                EndLine();
                continue;
            }

            count = Math.Max(1, count);
            Put(Shape(letters.Part(from, count), style));
            from += count;
        }
    }

    private void Put(Piece piece)
    {
        _line.Add(piece);
        _used += piece.Width;
    }

    private void EndLine()
    {
        _lines.Add(TextLine.Of(_line, paragraph));
        _line = [];
        _used = 0;
        _spaces.Clear();
    }

    private Piece Shape(string text, TextStyle style) => new(type.Shape(text, style.Weight), style);
}
