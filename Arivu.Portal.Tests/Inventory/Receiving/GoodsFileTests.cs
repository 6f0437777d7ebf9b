using System.Text;
using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Receiving;
using Arivu.Portal.Inventory.Receiving.Files;
using Arivu.Portal.Inventory.Receiving.Pages;
using Arivu.Portal.Kernel;
using Arivu.Portal.Tests.Catalog;
using Bunit;
using Microsoft.AspNetCore.Components.Forms;

namespace Arivu.Portal.Tests.Inventory.Receiving;

/// <summary>Goods that stand in a file become rows of the receipt; what is wrong is named line by line, and nothing is lost.</summary>
public sealed class GoodsFileTests(Door door) : IClassFixture<Door>
{
    [Fact]
    public async Task Good_lines_become_rows_and_each_bad_line_is_named_with_its_reasons()
    {
        var (sku, _) = await door.WithEanAsync("8901234500019");
        var (other, product) = await door.Bench.ProductAsync();
        await door.Bench.LaidAsync(product, 10, "KNOWN-1", 90);
        var known = (await door.Bench.BatchesAsync(product)).Single();
        var made = door.Today.AddDays(-20);
        var file = $"""
            Barcode;Mfg date;Qty;Lot;Expiry;Rate;Bill
            8901234500019;{made:dd/MM/yyyy};1,200;b26-1;;₹ 41.50;DC 9
            AF-NONE-1;{made:yyyy-MM-dd};12;B26-2;;;
            {other};{made:yyyy-MM-dd};12;B26-3;{made.AddDays(-1):yyyy-MM-dd};;
            {other};{known.Manufactured:yyyy-MM-dd};12;KNOWN-1;{known.Expires.AddDays(1):yyyy-MM-dd};;
            {other};soon;12.5;B26-4;;;
            {other};{made:yyyy-MM-dd};0;B26-5;;;
            {sku};{made:yyyy-MM-dd};5;B26-1;;;
            {other};{made:yyyy-MM-dd};6;B26-7;;;DC 10
            """;

        var report = await CheckAsync(null, file, Role.Admin);

        Assert.Equal([(2, sku, 1200, "B26-1", Money.FromRupees(41.5m))], report.Good.Select(g => (g.Line, g.Goods.Sku!, g.Goods.Quantity!.Value, g.Goods.CleanBatch, g.Goods.UnitCost!.Value)));
        Assert.Equal([3, 4, 5, 6, 7, 8, 9], report.Bad.Select(b => b.Line));
        string[] said = ["No product has the code AF-NONE-1", "Best before must be after", "came in before with best before", "“soon” is no day", "From 1 to", "stands on line 2 already", "a receipt is of one bill"];
        foreach (var (bad, words) in report.Bad.Zip(said))
        {
            Assert.Contains(words, string.Join(". ", bad.Reasons), StringComparison.Ordinal);
        }

        Assert.Contains("“12.5” is no whole number of pieces", report.Bad[3].Reasons);
        Assert.Equal(1, await TakeAsync(null, report, Role.Admin));
        Assert.Equal(0, await TakeAsync(null, report, Role.Admin)); // pressed twice
        var form = await door.FormAsync(null, Role.Admin);
        Assert.Equal(("DC 9", 1200, made, Money.FromRupees(41.5m)), (form.Reference, form.Lines.Single().Quantity, form.Lines.Single().Manufactured, form.Lines.Single().UnitCost));
        Assert.Contains("stands among the rows already", (await CheckAsync(null, file, Role.Admin)).Bad[0].Reasons[0], StringComparison.Ordinal);
        Assert.NotNull(await door.PostAsync(form, role: Role.Admin));
    }

    [Fact]
    public async Task Wrong_headings_are_named_with_what_is_expected()
    {
        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => CheckAsync(null, "SKU,Amount of pieces,Batch\nAF-1,2,B-1"));
        Assert.Equal("file", refused.Code);
        Assert.Contains("has “Amount of pieces”, which cannot be placed, and lacks Manufactured, Pieces. Expected are: SKU, EAN, Product, Batch, Manufactured, Best before, Pieces, Cost of a piece, Reference.", refused.Message, StringComparison.Ordinal);
        Assert.Contains("neither SKU nor EAN", (await Assert.ThrowsAsync<RuleBrokenException>(() => CheckAsync(null, "Batch,Mfg,Qty\nB-1,2026-11-01,2"))).Message, StringComparison.Ordinal);
        Assert.Contains("no line below", (await Assert.ThrowsAsync<RuleBrokenException>(() => CheckAsync(null, "SKU,Batch,Mfg,Qty"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_s_template_names_what_is_waited_for_and_comes_back_filled_in()
    {
        var ((one, _), (two, _)) = (await door.Bench.ProductAsync(), await door.Bench.ProductAsync());
        var order = await door.OrderAsync((one, 60));
        using var visitor = await HttpVisitor.OfAsync(door.Portal, await Logins.NewAsync(door.Portal));
        var template = await (await visitor.GetAsync($"/inventory/receive/template.csv?order={order}")).Content.ReadAsStringAsync(Xunit.TestContext.Current.CancellationToken);
        Assert.Contains($"{one},", template, StringComparison.Ordinal);
        Assert.DoesNotContain("Cost of a piece", template, StringComparison.Ordinal);

        var lines = template.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var filled = lines[1].Replace(",,,,60,", $",B26-T1,{door.Today.AddDays(-5):yyyy-MM-dd},,60,DC 11", StringComparison.Ordinal);
        var report = await CheckAsync(order, $"{lines[0]}\n{filled}\n{two},,x,B26-T2,{door.Today.AddDays(-5):yyyy-MM-dd},,5,DC 11");

        Assert.Equal(60, report.Pieces);
        Assert.Contains($"{two} is not on {order}", Assert.Single(report.Bad).Reasons[0], StringComparison.Ordinal);
        Assert.Equal(1, await TakeAsync(order, report));
        Assert.NotNull(await door.PostAsync(await door.FormAsync(order)));
        Assert.Equal(ReplenishmentStatus.Received, (await door.DetailAsync(order)).Status);
    }

    [Fact]
    public async Task Costs_of_staff_s_files_are_left_out_and_a_receipt_has_so_many_rows_at_most()
    {
        var (sku, _) = await door.Bench.ProductAsync();
        var lines = Enumerable.Range(1, ReceivingDraft.MostRows + 2).Select(i => $"{sku},B26-{i:000},{door.Today.AddDays(-5):yyyy-MM-dd},5,9.5");

        var report = await CheckAsync(null, "SKU,Batch,Mfg,Qty,Cost\n" + string.Join('\n', lines));

        Assert.True(report.CostsLeftOut);
        Assert.Equal((ReceivingDraft.MostRows, 2), (report.Good.Count, report.Bad.Count));
        Assert.All(report.Good, line => Assert.Null(line.Goods.UnitCost));
        Assert.Contains("200 rows are the most", report.Bad[0].Reasons[0], StringComparison.Ordinal);
        await Assert.ThrowsAsync<NotAllowedException>(() => CheckAsync(null, "SKU", Role.Retailer));
    }

    [Fact]
    public async Task The_page_shows_what_a_file_would_bring_and_takes_it_over()
    {
        var (sku, _) = await door.Bench.ProductAsync();
        var order = await door.OrderAsync((sku, 60));
        await using var screen = new PortalScreen(door.Portal, Role.Staff);
        screen.Address.NavigateTo($"/inventory/receive?order={order}");
        var page = screen.Render<ReceivePage>();

        await page.Find("[data-testid=from-file]").ClickAsync(new());
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("Code,Lot\nX,Y", "goods.csv"));
        page.WaitForAssertion(() => Assert.Contains("lacks Manufactured, Pieces", page.Find("#goods-file-message").TextContent, StringComparison.Ordinal));
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText($"SKU,Lot,Mfg,Qty\n{sku},B26-9,{door.Today.AddDays(-5):yyyy-MM-dd},24\nAF-NONE-1,B26-9,,1", "goods.csv"));
        page.WaitForAssertion(() => Assert.Contains("1 line with 24 pieces is right", page.Find("[data-testid=file-report]").TextContent, StringComparison.Ordinal));
        Assert.Contains("Line 3", page.Find("[data-testid=file-report]").TextContent, StringComparison.Ordinal);
        await page.Find("[data-testid=take-file]").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Equal(("24", "B26-9"), (page.Find("#row-1-quantity").GetAttribute("value")!, page.Find("#row-1-batch").GetAttribute("value")!)));
        Assert.Empty(page.FindAll("[data-testid=file-report]"));
    }

    private Task<GoodsFileReport> CheckAsync(string? order, string file, string role = Role.Staff) => door.Portal.AsAsync<ReceivingService, GoodsFileReport>(role, async service =>
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(file));
        return (await service.CheckFileAsync(order, stream, Xunit.TestContext.Current.CancellationToken))!;
    });

    private Task<int?> TakeAsync(string? order, GoodsFileReport report, string role = Role.Staff) => door.Portal.AsAsync<ReceivingService, int?>(role, service =>
        service.TakeFileAsync(order, report, new ReceivingHead(null, null, Warehouse.Main, ByPiece: false), Xunit.TestContext.Current.CancellationToken));
}
