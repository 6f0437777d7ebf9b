using Arivu.Portal.Api;
using Arivu.Portal.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Arivu.Portal.Analytics.Sales;

/// <summary>Reports over the API, for administrators.</summary>
internal static class SalesApi
{
    public static void MapSalesApi(this IEndpointRouteBuilder app) =>
        app.MapApi("reports").MapGet("sales", ReportAsync).ForAdmins()
            .WithSummary("Sales: invoices less credit notes; the last 30 days by day when nothing is said").WithProblems(400).WithExample(null, Example());

    private static async Task<Ok<SalesAnswer>> ReportAsync(ApiDate? from, ApiDate? to, string? groupBy, SalesQueries sales, TimeProvider clock, CancellationToken cancel)
    {
        var last = to?.Day ?? clock.Today();
        var by = ApiKind.Read<SalesGrouping>("groupBy", groupBy) ?? SalesGrouping.Day;
        return TypedResults.Ok(SalesAnswer.Of(await sales.ReportAsync(from?.Day ?? last.AddDays(1 - SalesAsked.UsualDays), last, by, cancel)));
    }

    private static SalesAnswer Example()
    {
        var sum = new SalesSum(3, 72, Money.FromRupees(27_648), Money.FromRupees(1_382.40m), Money.FromRupees(29_031));
        var (first, last) = (new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30));
        return new SalesAnswer(first, last, "month", [SalesRowAnswer.Of("2026-11", "Nov 2026", sum)], sum);
    }
}
