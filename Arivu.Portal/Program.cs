using Arivu.Portal.Ui;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddUi();

var app = builder.Build();
app.UseAntiforgery();
app.MapUi();
await app.RunAsync();

/// <summary>The portal's entry point, visible to the tests that host it.</summary>
public partial class Program;
