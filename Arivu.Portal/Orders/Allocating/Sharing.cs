namespace Arivu.Portal.Orders.Allocating;

/// <summary>Shares scarce stock out: a rule without a database, so that preview and act cannot differ.</summary>
public static class Sharing
{
    /// <summary>
    /// Serves the claims in the policy's order, each from the batches that expire first among those that live long enough for it.
    /// Claims that take no part keep what they have.
    /// </summary>
    /// <param name="policy">Who comes first.</param>
    /// <param name="claims">All open lines that want the product.</param>
    /// <param name="lots">What there is to share.</param>
    /// <returns>What each claim has afterwards, by line, in the order they were served.</returns>
    public static IReadOnlyList<(ShareClaim Claim, IReadOnlyList<ShareOfBatch> Gets)> Of(SharePolicy policy, IReadOnlyList<ShareClaim> claims, IReadOnlyList<ShareLot> lots)
    {
        var left = lots.ToDictionary(lot => lot.BatchId, lot => lot.Pieces);
        var inOrder = lots.OrderBy(lot => lot.Expires).ThenBy(lot => lot.BatchId).ToList();
        return [.. InTurn(policy, claims).Select(claim => (claim, claim.TakesPart ? Serve(claim, inOrder, left) : claim.Has))];
    }

    private static List<ShareOfBatch> Serve(ShareClaim claim, List<ShareLot> lots, Dictionary<int, int> left)
    {
        var (gets, wanted) = (new List<ShareOfBatch>(), claim.Wanted);
        foreach (var lot in lots.Where(claim.MayTake))
        {
            var taken = Math.Min(wanted, left[lot.BatchId]);
            if (taken > 0)
            {
                gets.Add(new ShareOfBatch(lot.BatchId, lot.Batch, lot.Expires, taken));
                left[lot.BatchId] -= taken;
                wanted -= taken;
            }
        }

        return gets;
    }

    // Those who took an offer can be served from that batch alone: among equals they choose first.
    private static IEnumerable<ShareClaim> InTurn(SharePolicy policy, IEnumerable<ShareClaim> claims) => policy switch
    {
        SharePolicy.Class => claims.OrderByDescending(c => c.Tier).ThenBy(c => c.PlacedAt).ThenBy(c => c.Number, StringComparer.Ordinal).ThenBy(c => c.OnlyBatch is null).ThenBy(c => c.LineId),
        SharePolicy.Priority => claims.OrderByDescending(c => c.Priority).ThenBy(c => c.PlacedAt).ThenBy(c => c.Number, StringComparer.Ordinal).ThenBy(c => c.OnlyBatch is null).ThenBy(c => c.LineId),
        _ => claims.OrderBy(c => c.PlacedAt).ThenBy(c => c.Number, StringComparer.Ordinal).ThenBy(c => c.OnlyBatch is null).ThenBy(c => c.LineId),
    };
}
