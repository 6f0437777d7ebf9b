using Arivu.Portal.Kernel;

namespace Arivu.Portal.Customers;

/// <summary>Says what retailers owe. Answers about a retailer carry it, and only the room above that bills can tell.</summary>
public interface IWhatRetailersOwe
{
    /// <summary>What stands open today; those that owe nothing are left out.</summary>
    /// <param name="retailerIds">Whose.</param>
    /// <param name="cancel">Ends the wait.</param>
    Task<IReadOnlyDictionary<int, OwedMoney>> OfAsync(IReadOnlyCollection<int> retailerIds, CancellationToken cancel);
}

/// <summary>What one retailer owes on invoices.</summary>
/// <param name="Outstanding">All of it.</param>
/// <param name="Overdue">The part past its due date.</param>
public sealed record OwedMoney(Money Outstanding, Money Overdue)
{
    /// <summary>Nothing at all.</summary>
    public static readonly OwedMoney Nothing = new(Money.Zero, Money.Zero);
}
