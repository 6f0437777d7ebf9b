using Arivu.Portal.Api;
using Arivu.Portal.Audit;
using Arivu.Portal.Audit.Watching;
using Arivu.Portal.Billing.Pages.Parts;
using Arivu.Portal.Ui;

namespace Arivu.Portal.Billing;

/// <summary>Wires the pages of money: payments, dues and credit notes.</summary>
internal static class MoneyPages
{
    /// <summary>Registers what the pages read by and their places in the rail.</summary>
    public static void AddMoneyPages(this IServiceCollection services)
    {
        services.AddSingleton<ReceiptFormRules>();
        services.AddScoped<PaymentListQueries>();
        services.AddScoped<DuesQueries>();
        services.AddScoped<StatementQueries>();
        services.AddScoped<CreditNoteListQueries>();
        services.AddScoped<WaitingNoteQueries>();
        services.AddScoped<ISearchSource, MoneySearch>();
        services.AddSlot<RetailerMoney>("retailer.money");
        services.AddSlot<ReceiveLink>("retailer.acts");
        services.AddSlot<LateDues>("cart.late");
        services.AddSlot<OrderPay>("order.pay");
        services.AddAuditTeller<PaymentTeller>();
        services.AddAuditTeller<PaymentClaimTeller>();
        services.AddAuditTeller<CreditNoteTeller>();
        services.AddAuditTeller<WaitingNoteTeller>();
        services.AddAuditTeller<WriteOffTeller>();
        services.AddWatchedPage(new WatchedPage("/payments"));
        services.AddWatchedPage(new WatchedPage("/statement", "retailer"));
        services.AddWatchedPage(new WatchedPage($"{ApiRoutes.Root}/invoices"));
        services.AddNavItem(new NavItem(Area.Admin, 75, "Payments", "/payments", "payment"));
        services.AddNavItem(new NavItem(Area.Admin, 77, "Credit notes", "/credit-notes", "credit-note"));
        services.AddNavItem(new NavItem(Area.Shop, 87, "Credit notes", "/credit-notes", "credit-note"));
        services.AddNavItem(new NavItem(Area.Shop, 40, "Dues", "/statement", "rupee"));
    }

    /// <summary>Maps the lists as files; pages map themselves.</summary>
    public static void MapMoneyPages(this WebApplication app)
    {
        app.MapPaymentExport();
        app.MapStatementExport();
        app.MapCreditNoteExport();
    }
}
