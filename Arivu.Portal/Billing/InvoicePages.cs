using Arivu.Portal.Billing.Pages.Parts;
using Arivu.Portal.Ui;

namespace Arivu.Portal.Billing;

/// <summary>Wires the pages of invoices.</summary>
internal static class InvoicePages
{
    /// <summary>Registers what the pages read by, their places in the rail and the slots on an order's page.</summary>
    public static void AddInvoicePages(this IServiceCollection services)
    {
        services.AddScoped<InvoiceListQueries>();
        services.AddScoped<ISearchSource, InvoiceSearch>();
        services.AddNavItem(new NavItem(Area.Admin, 70, "Invoices", "/invoices", "invoice"));
        services.AddNavItem(new NavItem(Area.Shop, 85, "Invoices", "/invoices", "invoice"));
        services.AddSlot<OrderMoney>("order.money");
        services.AddSlot<OrderPapers>("order.documents");
    }
}
