using Arivu.Portal.Kernel;
using Arivu.Portal.Ui;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Orders;

/// <summary>Orders in the search over everything.</summary>
internal sealed class OrderSearch(OrderQueries orders, CurrentUser user, IStringLocalizer<OrdersWords> T) : ISearchSource
{
    public async Task<IReadOnlyList<SearchHit>> FindAsync(string text, int take, CancellationToken cancel) =>
        [.. (await orders.FindAsync(text, take, cancel)).Select(row => new SearchHit(T["Orders"], row.Number, Detail(row), $"/orders/{row.Number}"))];

    private string Detail(OrderRow row) => user.SeesEverything
        ? $"{row.TradeName}, {row.Total.ToShortString()}, {T[row.Status.Words()].Value}"
        : $"{IndianTime.BusinessDate(row.PlacedAt).ToText()}, {row.Total.ToShortString()}, {T[row.Status.Words()].Value}";
}
