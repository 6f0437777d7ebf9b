namespace Arivu.Portal.Inventory.Receiving.Files;

/// <summary>What a file of goods would bring, before anything is taken over.</summary>
public sealed record GoodsFileReport
{
    /// <summary>Lines that can be taken over.</summary>
    public required IReadOnlyList<GoodsFileLine> Good { get; init; }

    /// <summary>Lines that cannot, each with all that is wrong with it.</summary>
    public required IReadOnlyList<GoodsFileFault> Bad { get; init; }

    /// <summary>The supplier's paper that the lines name; null where none does.</summary>
    public required string? Reference { get; init; }

    /// <summary>Whether the file has costs that this reader may not note.</summary>
    public required bool CostsLeftOut { get; init; }

    /// <summary>Pieces of the good lines.</summary>
    public int Pieces => Good.Sum(line => line.Goods.Quantity ?? 0);
}

/// <summary>A line that can be taken over.</summary>
/// <param name="Line">Its number in the file.</param>
/// <param name="ProductId">The product.</param>
/// <param name="Name">The product's name.</param>
/// <param name="Goods">The pieces.</param>
public sealed record GoodsFileLine(int Line, int ProductId, string Name, IncomingGoods Goods);

/// <summary>A line that cannot be taken over.</summary>
/// <param name="Line">Its number in the file.</param>
/// <param name="About">The code and batch that stand in it.</param>
/// <param name="Reasons">What is wrong with it.</param>
public sealed record GoodsFileFault(int Line, string About, IReadOnlyList<string> Reasons);
