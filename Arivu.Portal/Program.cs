using Arivu.Portal.Accounts;
using Arivu.Portal.Analytics;
using Arivu.Portal.Api;
using Arivu.Portal.Audit;
using Arivu.Portal.Billing;
using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Demo;
using Arivu.Portal.Inventory;
using Arivu.Portal.Notifications;
using Arivu.Portal.Operations;
using Arivu.Portal.Orders;
using Arivu.Portal.Papers;
using Arivu.Portal.Ui;

var builder = Settings.BuilderOf(args).AddOperations();
builder.Services.AddPortalData(builder.Configuration, builder.Environment);
builder.Services.AddUi();
builder.Services.AddPapers();
builder.Services.AddApi();
builder.Services.AddAccounts(builder.Configuration, builder.Environment);
builder.Services.AddAudit();
builder.Services.AddCatalog();
builder.Services.AddCustomers(builder.Configuration);
builder.Services.AddInventory(builder.Configuration);
builder.Services.AddOrders(builder.Configuration);
builder.Services.AddBilling(builder.Configuration);
builder.Services.AddNotifications();
builder.Services.AddAnalytics();
builder.Services.AddDemo();

var app = builder.Build();
if (await app.RunVerbAsync(args) is { } exitCode)
{
    return exitCode;
}

await app.SetUpDatabaseAsync();
await app.FillDemoAsync();
if (!await app.MayServeAsync())
{
    return 1;
}

app.UseUi();
app.UseApi();
app.UseAccounts();
app.MapHealth();
app.MapUi();
app.MapAccounts();
app.MapAudit();
app.MapCatalog();
app.MapCustomers();
app.MapInventory();
app.MapOrders();
app.MapBilling();
app.MapAnalytics();
await app.RunAsync();
return 0;
