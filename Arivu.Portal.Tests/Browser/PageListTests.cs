using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace Arivu.Portal.Tests.Browser;

public sealed class PageListTests
{
    // Pages that no address alone leads to, or that stand in for another answer; each is seen on the way of a journey.
    private static readonly Dictionary<string, string> SeenElsewhere = new(StringComparer.Ordinal)
    {
        ["/not-found"] = "the list opens an address that does not exist",
        ["/account/welcome"] = "the same page as /account/reset-password",
        ["/account/two-factor"] = "follows a password: TwoFactorJourneys",
        ["/notifications/{Id:guid}"] = "goes on to another page at once",
        ["/account/recovery-code"] = "follows a password: TwoFactorJourneys",
    };

    [Fact]
    public void Every_page_is_looked_at()
    {
        var routes = typeof(Program).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template);

        Findings.None(routes.Where(route => !SeenElsewhere.ContainsKey(route) && !PageList.All.Any(page => Leads(page.Path, route))).Select(route => $"add {route} to PageList"));
    }

    // A written segment beats a parameter, as routing has it: /products/new is not the page of a product called new.
    private static bool Leads(string path, string route)
    {
        var (asked, pattern) = (path.Split('?')[0].Trim('/').Split('/'), route.Trim('/').Split('/'));
        return asked.Length == pattern.Length && asked.Zip(pattern).All(pair => pair.First == pair.Second || (pair.Second.StartsWith('{') && pair.First is not "new"));
    }
}
