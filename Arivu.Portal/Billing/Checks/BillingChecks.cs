using Arivu.Portal.Data;

namespace Arivu.Portal.Billing.Checks;

/// <summary>What must hold in the books of this room.</summary>
internal static class BillingChecks
{
    /// <summary>Registers the room's checks.</summary>
    public static IServiceCollection AddBillingChecks(this IServiceCollection services)
    {
        services.AddBookCheck<DocumentNumbersHaveNoGap>();
        services.AddBookCheck<InvoicesAddUp>();
        services.AddBookCheck<BalancesAreRight>();
        services.AddBookCheck<ReceiptsAreSetOrOnAccount>();
        services.AddBookCheck<CreditNotesStayWithinTheirInvoice>();
        services.AddBookCheck<OrdersAreBilledOnce>();
        services.AddBookCheck<CreditUsedIsWhatIsOwed>();
        services.AddBookCheck<KeptPapersAreWhole>();
        return services;
    }
}
