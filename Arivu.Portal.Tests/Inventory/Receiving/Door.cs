using Arivu.Portal.Catalog;
using Arivu.Portal.Inventory.Receiving;
using Arivu.Portal.Kernel;
using Arivu.Portal.Tests.Catalog;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Tests.Inventory.Receiving;

/// <summary>A warehouse with a door: what is ordered, scanned and received by one person.</summary>
public sealed class Door : IAsyncDisposable
{
    public StockBench Bench { get; } = new();

    public TestPortal Portal => Bench.Portal;

    public DateOnly Today => Bench.Today;

    public ValueTask DisposeAsync() => Bench.DisposeAsync();

    /// <summary>A product with an EAN and cases of 12.</summary>
    public async Task<(string Sku, int Id)> WithEanAsync(string ean)
    {
        var draft = CatalogPortal.Right($"AF-EAN-{ean[^5..]}");
        (draft.Ean13, draft.CaseSize) = (ean, 12);
        var sku = await Portal.AsAsync<ProductService, string>(Role.Admin, products => products.CreateAsync(draft, CancellationToken.None));
        return (sku, await Portal.ReadAsync(db => db.Products.Where(p => p.Sku == sku).Select(p => p.Id).SingleAsync()));
    }

    public Task<string> OrderAsync(params (string Sku, int Pieces)[] lines) => OrderAsync(keepAsDraft: false, lines);

    public Task<string> OrderAsync(bool keepAsDraft, params (string Sku, int Pieces)[] lines) =>
        Portal.AsAsync<ReplenishmentService, string>(Role.Admin, service => service.CreateAsync(DraftOf(keepAsDraft, lines), CancellationToken.None));

    public ReplenishmentDraft DraftOf(bool keepAsDraft, params (string Sku, int Pieces)[] lines)
    {
        var draft = new ReplenishmentDraft { SupplierName = "Kaveri Mill", SupplierReference = "KM/7", ExpectedOn = Today.AddDays(4), KeepAsDraft = keepAsDraft };
        foreach (var (sku, pieces) in lines)
        {
            draft.Lines.Add(new ReplenishmentDraftLine { Sku = sku, Quantity = pieces, UnitCost = Money.FromRupees(40) });
        }

        return draft;
    }

    public Task<Guid?> ScanAsync(string? order, string code, bool byPiece = false, string role = Role.Staff) =>
        Portal.AsAsync<ReceivingService, Guid?>(role, service => service.ScanAsync(order, code, new ReceivingHead(null, "DN-9", 1, byPiece), CancellationToken.None));

    /// <summary>What the page would show now, as a form.</summary>
    public async Task<ReceivingForm> FormAsync(string? order, string role = Role.Staff)
    {
        var form = new ReceivingForm();
        (await Portal.AsAsync<ReceivingQueries, ReceivingView?>(role, queries => queries.OpenAsync(order, CancellationToken.None)))!.Into(form);
        return form;
    }

    /// <summary>The same with every field of each row filled in rightly.</summary>
    public async Task<ReceivingForm> FilledAsync(string? order, string role = Role.Staff)
    {
        var form = await FormAsync(order, role);
        foreach (var (index, line) in form.Lines.Index())
        {
            (line.Batch, line.Manufactured) = (line.Batch ?? $"B26-{index + 1}", line.Manufactured ?? Today.AddDays(-20));
        }

        return form;
    }

    public Task<string?> PostAsync(ReceivingForm form, bool acceptMore = false, string role = Role.Staff) =>
        Portal.AsAsync<ReceivingService, string?>(role, service => service.PostAsync(form, acceptMore, CancellationToken.None));

    /// <summary>Scans a product so many times, fills the rows in and posts them.</summary>
    public async Task<string?> ReceiveAsync(string? order, string code, int scans = 1)
    {
        for (var i = 0; i < scans; i++)
        {
            await ScanAsync(order, code);
        }

        return await PostAsync(await FilledAsync(order));
    }

    public Task<ReplenishmentDetail> DetailAsync(string number, string role = Role.Admin) =>
        Portal.AsAsync<ReplenishmentQueries, ReplenishmentDetail>(role, async queries => (await queries.DetailAsync(number, CancellationToken.None))!);
}
