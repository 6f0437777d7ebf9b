namespace Arivu.Portal.Papers.Layout;

internal sealed class Layers(IReadOnlyList<Block> layers) : Block
{
    internal override float NaturalWidth(Scope scope) => layers.Select(layer => layer.NaturalWidth(scope)).DefaultIfEmpty().Max();

    internal override Fit? Place(Size room, Scope scope)
    {
        var fits = new List<Fit>(layers.Count);
        foreach (var layer in layers)
        {
            if (layer.Place(room, scope) is not { Rest: null } fit)
            {
                return null;
            }

            fits.Add(fit);
        }

        return new Fit(
            fits.Select(fit => fit.Width).DefaultIfEmpty().Max(),
            fits.Select(fit => fit.Height).DefaultIfEmpty().Max(),
            (canvas, area) => fits.ForEach(fit => fit.Draw(canvas, area)));
    }
}
