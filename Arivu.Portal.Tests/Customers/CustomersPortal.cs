using Arivu.Portal.Customers;
using Arivu.Portal.Demo;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Customers;

/// <summary>A portal that knows the demo firm's 26 retailers.</summary>
public sealed class CustomersPortal : IAsyncLifetime
{
    public TestPortal Portal { get; } = new();

    public async ValueTask InitializeAsync() => await SeedAsync();

    public ValueTask DisposeAsync() => Portal.DisposeAsync();

    public async Task<int> SeedAsync()
    {
        await using var scope = Portal.ScopeOfSystem();
        return await ActivatorUtilities.CreateInstance<DemoRetailers>(scope.ServiceProvider).SeedRetailersAsync(DemoRetailers.Named, CancellationToken.None);
    }

    /// <summary>The key of a retailer.</summary>
    public Task<int> IdOfAsync(string code) => Portal.ReadAsync(db => db.Retailers.Where(r => r.Code == code).Select(r => r.Id).SingleAsync());

    /// <summary>Runs the service as an administrator.</summary>
    public Task<T> AsAdminAsync<T>(Func<RetailerService, Task<T>> act) => Portal.AsAsync(Role.Admin, act);

    /// <summary>Runs the service as the login of a retailer.</summary>
    public async Task<T> AsRetailerAsync<T>(string code, Func<RetailerService, Task<T>> act) => await Portal.AsAsync(Role.Retailer, act, await IdOfAsync(code));

    /// <summary>What an administrator sees.</summary>
    public async Task<RetailerDetail> DetailAsync(string code) => (await Portal.AsAsync<RetailerQueries, RetailerDetail?>(Role.Admin, queries => queries.DetailAsync(code, CancellationToken.None)))!;

    /// <summary>A retailer that is right in every field; a test spoils one.</summary>
    public static RetailerDraft Right(string? code = null) => new()
    {
        Code = code,
        TradeName = "Vaigai Stores",
        LegalName = "Vaigai Stores LLP",
        Category = RetailerCategory.Supermarket,
        Gstin = "27AAPFU0939F1ZV",
        FssaiNumber = "12426000000099",
        Region = "TN-South",
        Beat = "MDU-02 Anna Nagar",
        Terms = new TermsDraft { Terms = PaymentTerms.Net15, CreditLimit = Money.FromRupees(50_000), MinimumLifePercent = 40 },
        Branch = RightBranch(),
        Contact = RightContact(),
    };

    /// <summary>A branch that is right in every field.</summary>
    public static BranchDraft RightBranch() => new() { Name = "Anna Nagar", Address1 = "12 80 Feet Road", Address2 = "Anna Nagar", City = "Madurai", StateCode = "33", Pincode = "625020" };

    /// <summary>A person who is right in every field.</summary>
    public static ContactDraft RightContact() => new() { Name = "Thenmozhi", Duty = "Owner", Phone = "98400 12345", Email = "Shop@Example.com" };
}
