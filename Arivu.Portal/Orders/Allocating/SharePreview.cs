using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Arivu.Portal.Orders.Allocating;

/// <summary>Who would get what. The page shows it, and exactly it is applied, or nothing.</summary>
public sealed record SharePreview
{
    /// <summary>The product's SKU.</summary>
    public required string Sku { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Who comes first.</summary>
    public required SharePolicy Policy { get; init; }

    /// <summary>The claims in the order they are served, with what each would have.</summary>
    public required IReadOnlyList<ShareRow> Rows { get; init; }

    /// <summary>Pieces there are to share: free ones, and those promised to who takes part.</summary>
    public required int ToShare { get; init; }

    /// <summary>Pieces that are promised to nobody now.</summary>
    public required int Free { get; init; }

    /// <summary>What was seen, in short: the plan and all it stands on. Applying asks for it.</summary>
    public required string Seen { get; init; }

    /// <summary>Pieces that open lines want.</summary>
    public int Wanted => Rows.Sum(r => r.Claim.Wanted);

    /// <summary>Pieces they have now.</summary>
    public int Before => Rows.Sum(r => r.Before);

    /// <summary>Pieces they would have.</summary>
    public int After => Rows.Sum(r => r.After);

    /// <summary>Whether anything would change.</summary>
    public bool Changes => Rows.Any(r => r.Changes);

    internal static SharePreview Of(Catalog.Product product, SharePolicy policy, ShareGround ground)
    {
        var rows = Sharing.Of(policy, ground.Claims, ground.Lots).Select(served => new ShareRow(served.Claim, served.Gets)).ToList();
        var promised = ground.Claims.Where(c => c.TakesPart).SelectMany(c => c.Has).Where(h => ground.Lots.Any(l => l.BatchId == h.BatchId)).Sum(h => h.Pieces);
        return new SharePreview
        {
            Sku = product.Sku,
            Name = product.Name,
            Policy = policy,
            Rows = rows,
            ToShare = ground.Lots.Sum(l => l.Pieces),
            Free = ground.Lots.Sum(l => l.Pieces) - promised,
            Seen = SeenOf(policy, rows, ground.Lots),
        };
    }

    private static string SeenOf(SharePolicy policy, List<ShareRow> rows, IReadOnlyList<ShareLot> lots)
    {
        var text = new StringBuilder(policy.ToString());
        foreach (var row in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{row.Claim.LineId:N} {row.Claim.Status} {row.Claim.Wanted} {row.Claim.TakesPart} {Words(row.Claim.Has)} > {Words(row.Gets)}");
        }

        text.AppendJoin(' ', lots.Select(lot => $"{lot.BatchId}:{lot.Pieces}"));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..24];
    }

    private static string Words(IEnumerable<ShareOfBatch> shares) => string.Join(',', shares.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.BatchId}:{s.Pieces}")));
}

/// <summary>One line of an order in the preview.</summary>
/// <param name="Claim">The line and what it has.</param>
/// <param name="Gets">What it would have.</param>
public sealed record ShareRow(ShareClaim Claim, IReadOnlyList<ShareOfBatch> Gets)
{
    /// <summary>Pieces promised now.</summary>
    public int Before => Claim.Has.Sum(h => h.Pieces);

    /// <summary>Pieces promised afterwards.</summary>
    public int After => Gets.Sum(g => g.Pieces);

    /// <summary>Pieces that would wait for stock.</summary>
    public int Waits => Claim.Wanted - After;

    /// <summary>Whether anything would change for it.</summary>
    public bool Changes => !Claim.Has.SequenceEqual(Gets);
}
