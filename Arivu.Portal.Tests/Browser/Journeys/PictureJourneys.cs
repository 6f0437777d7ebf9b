using Arivu.Portal.Accounts;
using Arivu.Portal.Tests.Catalog;
using Microsoft.Playwright;
using SkiaSharp;
using static Microsoft.Playwright.Assertions;

namespace Arivu.Portal.Tests.Browser.Journeys;

public sealed class PictureJourneys(PortalInBrowser browser) : IClassFixture<PortalInBrowser>
{
    private const int ThirtyMegabytes = 30 * 1024 * 1024;

    [Fact]
    public async Task A_picture_stands_in_the_shop_at_once()
    {
        await browser.VisitAsync(DemoAccounts.Admin, async visitor =>
        {
            await visitor.GoAsync("/products/AF-OIL-001");
            await UploadAsync(visitor, "oil.png", "image/png", Pictures.Draw(1200, 900, SKEncodedImageFormat.Png));

            var picture = visitor.Page.Locator(".stage img");
            await Expect(picture).ToBeVisibleAsync();
            await Expect(picture).ToHaveJSPropertyAsync("complete", true);
            Assert.Equal(960, await picture.EvaluateAsync<int>("image => image.naturalWidth"));
        });
        await browser.VisitAsync(DemoAccounts.Store, async visitor =>
        {
            await visitor.GoAsync("/shop/AF-OIL-001");
            await Expect(visitor.Page.Locator(".stage img")).ToBeVisibleAsync();
        });
    }

    [Fact]
    public async Task A_program_in_a_picture_s_clothes_is_refused_in_words()
    {
        await browser.VisitAsync(DemoAccounts.Admin, async visitor =>
        {
            visitor.Watch.Want(400);
            await visitor.GoAsync("/products/AF-OIL-002");
            await UploadAsync(visitor, "oil.png", "image/png", Pictures.Bad("a program with a picture's name"));

            await Expect(visitor.Page.Locator("#picture-message")).ToContainTextAsync("This is no picture the shop can show");
            await Expect(visitor.Page.Locator(".stage img")).ToHaveCountAsync(0);
        });
    }

    [Fact]
    public async Task A_picture_of_thirty_megabytes_is_refused_before_it_travels()
    {
        await browser.VisitAsync(DemoAccounts.Admin, async visitor =>
        {
            await visitor.GoAsync("/products/AF-OIL-004");
            var file = Path.Combine(browser.Portal.Folder, "huge.jpg");
            await using (var huge = File.Create(file))
            {
                huge.SetLength(ThirtyMegabytes);
            }

            await visitor.Page.Locator("#picture-file").SetInputFilesAsync(file);

            await Expect(visitor.Page.Locator("#picture-message")).ToContainTextAsync("The file is larger than 5 MB");
        });
    }

    private static Task UploadAsync(Visitor visitor, string name, string type, byte[] bytes) =>
        visitor.Page.Locator("#picture-file").SetInputFilesAsync(new FilePayload { Name = name, MimeType = type, Buffer = bytes });
}
