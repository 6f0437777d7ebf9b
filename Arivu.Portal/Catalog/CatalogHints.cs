using Arivu.Portal.Kernel;

namespace Arivu.Portal.Catalog;

/// <summary>A product came, changed or left the shop; everybody may hear it.</summary>
/// <param name="Sku">Which one.</param>
public sealed record ProductChanged(string Sku) : ILiveHint
{
    /// <inheritdoc />
    public int? ForRetailer => null;
}

/// <summary>A GST rate was added: any price with GST may be another from its day on.</summary>
public sealed record GstRatesChanged : ILiveHint
{
    /// <inheritdoc />
    public int? ForRetailer => null;
}
