namespace Arivu.Portal.Papers.Layout;

/// <summary>Blocks one under the other.</summary>
internal sealed class Column(float gap, IReadOnlyList<Block> blocks) : Block
{
    internal override Fit? Place(Size room, Scope scope)
    {
        var pile = new Pile(gap);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is PageBreak)
            {
                if (pile.IsEmpty)
                {
                    continue;
                }

                return pile.ToFit(From(i + 1));
            }

            // Headings alone on a page do not help the block under them: it too has nowhere else to go.
            var here = scope with { LastResort = scope.LastResort && pile.HoldsOnlyHeadings };
            if (pile.Place(blocks[i], room, here) is not { } fit)
            {
                return BreakBefore(i, pile, scope);
            }

            if (fit.Rest is not null)
            {
                return pile.ToFit(new Column(gap, [fit.Rest, .. blocks.Skip(i + 1)]));
            }
        }

        return pile.ToFit(null);
    }

    private Fit? BreakBefore(int next, Pile pile, Scope scope)
    {
        if (!pile.HoldsOnlyHeadings)
        {
            next -= pile.TakeBackHeadings();
        }
        else if (pile.IsEmpty || !scope.LastResort)
        {
            return null;
        }

        return pile.ToFit(From(next));
    }

    private Column? From(int next) => next < blocks.Count ? new Column(gap, [.. blocks.Skip(next)]) : null;
}
