using Arivu.Portal.Billing.Checks;
using Arivu.Portal.Billing.Documents;
using Arivu.Portal.Billing.Events;
using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Events;
using FluentValidation;

namespace Arivu.Portal.Billing;

/// <summary>Wires the billing room.</summary>
public static class BillingModule
{
    /// <summary>Registers the room.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="settings">The section Billing says when goods are billed.</param>
    public static IServiceCollection AddBilling(this IServiceCollection services, IConfiguration settings)
    {
        services.AddSingleton(settings.GetSection("Billing").Get<BillingRules>() ?? new BillingRules());
        services.AddSingleton<IValidator<MoneyDraft>, MoneyRules>();
        services.AddSingleton<IValidator<PaymentDraft>, PaymentRules>();
        services.AddSingleton<IValidator<CreditNoteDraft>, CreditNoteRules>();
        services.AddSingleton<IValidator<WriteOffDraft>, WriteOffRules>();
        services.AddScoped<Customers.IWhatRetailersOwe, WhatRetailersOwe>();
        services.AddScoped<PaymentService>();
        services.AddScoped<ClaimService>();
        services.AddScoped<CreditNoteService>();
        services.AddScoped<WriteOffService>();
        services.AddScoped<InvoiceIssuing>();
        services.AddScoped<CreditNoteIssuing>();
        services.AddScoped<CreditWhatIsNotKept>();
        services.AddHandlers();
        services.AddTimedWork<NoteOverdueDaily>();
        services.AddBillingPapers();
        services.AddBillingAnswers();
        services.AddInvoicePages();
        services.AddMoneyPages();
        return services.AddBillingChecks();
    }

    /// <summary>Maps papers, exports and the API; pages map themselves.</summary>
    public static void MapBilling(this WebApplication app)
    {
        app.MapBillingPapers();
        app.MapInvoiceExport();
        app.MapMoneyPages();
        app.MapInvoicesApi();
        app.MapPaymentsApi();
        app.MapCreditNotesApi();
    }

    private static void AddBillingAnswers(this IServiceCollection services)
    {
        services.AddScoped<InvoiceAnswers>();
        services.AddScoped<IOrderInvoices, InvoicesOfOrders>();
    }

    private static void AddHandlers(this IServiceCollection services)
    {
        services.AddHandler<OrderConfirmed, IssueInvoiceWhenOrderConfirmed>();
        services.AddHandler<OrderShipped, IssueInvoiceWhenOrderShipped>();
        services.AddHandler<OrderShipped, IssueChallanWhenOrderShipped>();
        services.AddHandler<OrderLinesCancelled, CreditWhenOrderLinesCancelled>();
        services.AddHandler<OrderGoodsReturned, CreditWhenOrderGoodsReturned>();
        services.AddHandler<OrderDelivered, SetDueDateWhenOrderDelivered>();
        services.AddHandler<OrderLinesCancelled, SetDueDateWhenOrderDelivered>();
        services.AddHandler<PaymentReceived, ConfirmAdvanceOrdersWhenPaymentReceived>();
        services.AddHandler<ChequeCleared, ConfirmAdvanceOrdersWhenPaymentReceived>();
        services.AddHandler<CreditNoteIssued, ConfirmAdvanceOrdersWhenPaymentReceived>();
        services.AddHandler<OrderLinesCancelled, ConfirmAdvanceOrdersWhenPaymentReceived>();
        services.AddHandler<OrderRejected, ConfirmAdvanceOrdersWhenPaymentReceived>();
    }
}
