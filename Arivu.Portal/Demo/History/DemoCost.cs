using Arivu.Portal.Catalog;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Demo.History;

/// <summary>What making a piece costs the demo firm: a share of the wholesale price that differs by category and drifts a little from month to month.</summary>
internal static class DemoCost
{
    private const int Least = 54;
    private const int Categories = 7;
    private const int Step = 3;
    private const int Months = 5;

    /// <summary>Cost of one piece without GST; the same for a product and month.</summary>
    public static Money Of(Product product, DateOnly made) =>
        product.WholesalePrice.Percent(Least + (product.CategoryId % Categories * Step) + (((made.Year * 12) + made.Month) % Months));
}
