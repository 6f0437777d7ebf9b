using Arivu.Portal.Kernel;
using Arivu.Portal.Ui;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Billing;

/// <summary>Invoices in the search over everything.</summary>
internal sealed class InvoiceSearch(InvoiceListQueries invoices, CurrentUser user, IStringLocalizer<BillingWords> T) : ISearchSource
{
    public async Task<IReadOnlyList<SearchHit>> FindAsync(string text, int take, CancellationToken cancel) =>
        [.. (await invoices.FindAsync(text, take, cancel)).Select(row => new SearchHit(T["Invoices"], row.Number, Detail(row), row.Href))];

    private string Detail(InvoiceRow row) =>
        $"{(user.SeesEverything ? row.TradeName : row.IssuedOn.ToText())}, {row.Total.ToShortString()}, {T[row.StatusWord].Value}";
}
