using Arivu.Portal.Catalog;
using Arivu.Portal.Kernel;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Inventory.Receiving.Files;

/// <summary>Judges the lines of a file by the rules of the door, against what is known at this moment.</summary>
/// <param name="ground">What is known.</param>
/// <param name="clock">For the business date.</param>
/// <param name="T">For the reasons.</param>
internal sealed class GoodsFileJudge(GoodsFileGround ground, TimeProvider clock, IStringLocalizer<InventoryWords> T)
{
    private readonly GoodsRules _rules = new(T, clock);
    private readonly Dictionary<(int Product, string Batch), GoodsFileRow> _read = [];
    private readonly List<GoodsFileLine> _good = [];
    private readonly List<GoodsFileFault> _bad = [];
    private string? _reference;

    /// <summary>Judges them all.</summary>
    public GoodsFileReport Judge(IReadOnlyList<GoodsFileRow> rows)
    {
        foreach (var row in rows)
        {
            var product = ground.Find(row.Goods.Sku);
            var reasons = Reasons(row, product).Distinct(StringComparer.Ordinal).ToList();
            if (reasons.Count > 0)
            {
                _bad.Add(new GoodsFileFault(row.Line, About(row), reasons));
                continue;
            }

            row.Goods.Sku = product!.Sku;
            row.Goods.UnitCost = ground.WithCosts ? row.Goods.UnitCost : null;
            _good.Add(new GoodsFileLine(row.Line, product.Id, product.Name, row.Goods));
        }

        return new GoodsFileReport { Good = _good, Bad = _bad, Reference = _reference, CostsLeftOut = ground.CostsLeftOut(rows) };
    }

    private List<string> Reasons(GoodsFileRow row, ShelfProduct? product)
    {
        var reasons = row.Unreadable.ToList();
        if (product is null)
        {
            reasons.Add(string.IsNullOrEmpty(row.Goods.Sku) ? T["It names no product"] : T["No product has the code {0}", Texts.Line(row.Goods.Sku, 40)]);
        }
        else if (ground.Order is { } order && order.Lines.All(l => l.ProductId != product.Id))
        {
            reasons.Add(T["{0} is not on {1}: receive it without the order", product.Sku, order.Number]);
        }

        var unreadable = reasons.Count > 0;
        reasons.AddRange(_rules.Validate(row.Goods).Errors.Where(e => e.PropertyName != nameof(IncomingGoods.Sku) && !(unreadable && e.AttemptedValue is null)).Select(e => e.ErrorMessage));
        return reasons.Count > 0 ? reasons : [.. Against(row, product!)];
    }

    // What only the batches, the other lines and the rows that stand already can say.
    private IEnumerable<string> Against(GoodsFileRow row, ShelfProduct product)
    {
        var (key, today) = ((product.Id, row.Goods.CleanBatch), clock.Today());
        foreach (var (_, message) in KnownBatch.Faults(row.Goods, product.ShelfLifeDays, ground.BatchesOf(key), today, T))
        {
            yield return message;
        }

        if (ground.Stands(key))
        {
            yield return T["Batch {0} stands among the rows already: change its pieces there", key.CleanBatch];
        }
        else if (!_read.TryAdd(key, row))
        {
            yield return T["Batch {0} stands on line {1} already: put its pieces together there", key.CleanBatch, _read[key].Line];
        }
        else if (_good.Count >= ground.Room)
        {
            yield return T["{0} rows are the most of one receipt: receive these first, then choose the file again", ReceivingDraft.MostRows];
        }

        if (Reference(row) is { } other)
        {
            yield return other;
        }
    }

    private string? Reference(GoodsFileRow row)
    {
        _reference ??= row.Reference.Length > 0 ? row.Reference : null;
        return row.Reference.Length > GoodsReceipt.ReferenceLength ? T["At most {0} characters", GoodsReceipt.ReferenceLength]
            : row.Reference.Length > 0 && row.Reference != _reference ? T["It came with {0}, the lines before it with {1}: a receipt is of one bill or delivery note", Texts.Line(row.Reference, 40), Texts.Line(_reference!, 40)] : (string?)null;
    }

    private static string About(GoodsFileRow row) =>
        string.Join(", ", new[] { row.Goods.Sku, row.Goods.Batch }.Where(text => !string.IsNullOrEmpty(text)).Select(text => Texts.Line(text!, 40)));
}
