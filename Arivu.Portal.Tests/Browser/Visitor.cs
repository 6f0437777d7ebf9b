using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Arivu.Portal.Tests.Browser;

/// <summary>Somebody in front of a browser.</summary>
/// <param name="context">Their browser profile.</param>
/// <param name="page">Their first tab.</param>
/// <param name="watch">Notes what goes wrong in front of them.</param>
public sealed partial class Visitor(IBrowserContext context, IPage page, Watch watch)
{
    /// <summary>The tab.</summary>
    public IPage Page => page;

    /// <summary>The profile: cookies and further tabs.</summary>
    public IBrowserContext Context => context;

    /// <summary>What goes wrong in front of them.</summary>
    public Watch Watch => watch;

    /// <summary>Opens an address and waits until clicks and typing reach the server.</summary>
    /// <param name="path">Below the root.</param>
    /// <param name="answer">The status that is right here.</param>
    public async Task GoAsync(string path, int answer = 200)
    {
        if (answer >= 400)
        {
            watch.Want(answer);
        }

        var response = await page.GotoAsync(path);
        Assert.True(response?.Status == answer, $"{path} answered {response?.Status}, not {answer}.");
        await ReadyAsync();
    }

    /// <summary>Waits until clicks and typing reach the server.</summary>
    public Task ReadyAsync() => Assertions.Expect(page.Locator("body[data-ready=true]")).ToBeAttachedAsync();

    /// <summary>Fills the sign-in form and sends it.</summary>
    public async Task SendSignInAsync(string email, string password)
    {
        await page.GetByLabel("Email", new() { Exact = true }).FillAsync(email);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
    }

    /// <summary>The field with this label, marked optional or not.</summary>
    public ILocator Field(string label) => page.GetByLabel(new Regex($"^{Regex.Escape(label)}( ?optional)?$", RegexOptions.None, TimeSpan.FromSeconds(1)));

    /// <summary>Types into several fields, as people do: one after the other, leaving each.</summary>
    public async Task TypeAsync(params (string Label, string Text)[] fields)
    {
        foreach (var (label, text) in fields)
        {
            await Field(label).FillAsync(text);
            await Field(label).BlurAsync();
        }
    }

    /// <summary>Chooses an option of a list by its words.</summary>
    public async Task ChooseAsync(string label, string option) => await Field(label).SelectOptionAsync(new SelectOptionValue { Label = option });

    /// <summary>Presses the button with this name, wherever it stands.</summary>
    /// <param name="name">Its whole name.</param>
    public Task PressAsync(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    /// <summary>Signs out by the account menu and waits for the sign-in page.</summary>
    public async Task SignOutAsync()
    {
        await page.GetByRole(AriaRole.Button, new() { NameRegex = AccountButton() }).ClickAsync();
        await page.Locator("#account-menu").GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await ArriveAsync("/account/login");
    }

    /// <summary>Waits until the address is this one.</summary>
    public Task ArriveAsync(string path) => page.WaitForURLAsync(url => new Uri(url).AbsolutePath == path);

    /// <summary>What a screen reader says behind a field's name: help and messages.</summary>
    public async Task<string> DescriptionOfAsync(ILocator field)
    {
        var ids = (await field.GetAttributeAsync("aria-describedby") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var texts = await Task.WhenAll(ids.Select(id => page.Locator($"[id='{id}']").InnerTextAsync()));
        return string.Join(' ', texts);
    }

    [GeneratedRegex("^Account: ", RegexOptions.None, 1000)]
    private static partial Regex AccountButton();
}
