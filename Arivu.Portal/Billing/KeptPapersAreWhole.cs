using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Billing;

/// <summary>Each kept paper still has the hash it was issued with. One paper at a time is in memory, however many there are.</summary>
internal sealed class KeptPapersAreWhole : IBookCheck
{
    public string Name => "issued papers = their hashes";

    public async Task<IReadOnlyList<string>> FaultsAsync(PortalDbContext db, CancellationToken cancel)
    {
        var faults = new List<string>();
        await foreach (var paper in db.IssuedPapers.AsNoTracking().OrderBy(p => p.Number).ThenBy(p => p.Edition).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (!paper.IsWhole)
            {
                faults.Add($"The paper {paper.Number} ({paper.Edition}) no longer has the hash it was issued with.");
            }

            if (faults.Count == BookCheckRegistration.MostFaults)
            {
                break;
            }
        }

        return faults;
    }
}
