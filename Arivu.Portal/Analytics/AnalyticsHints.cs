using Arivu.Portal.Kernel;

namespace Arivu.Portal.Analytics;

/// <summary>Figures that homes show were counted anew; the team and that shop may hear it.</summary>
/// <param name="RetailerId">Whose.</param>
public sealed record FiguresChanged(int RetailerId) : ILiveHint
{
    /// <inheritdoc />
    public int? ForRetailer => RetailerId;
}
