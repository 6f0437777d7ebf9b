using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Arivu.Portal.Billing;
using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Lists;
using Arivu.Portal.Orders.Questions;
using Arivu.Portal.Orders.Recalls;
using Arivu.Portal.Orders.Standing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Browser;

/// <summary>Finds English on a page that speaks another language. Names of goods, people and places stay as they are written, and so do the trade's abbreviations.</summary>
internal sealed partial class EnglishLeft
{
    private static readonly string[] Attributes = ["aria-label", "title", "placeholder", "alt", "data-reveal"];

    // What is called so in every language; abbreviations are written in capitals.
    private static readonly HashSet<string> Everywhere = new("Arivu Foods Portal Excel WhatsApp ml kg min English".Split(' '), StringComparer.Ordinal);

    private readonly IReadOnlyList<string> _names;

    private EnglishLeft(IReadOnlyList<string> names) => _names = names;

    /// <summary>Knows the names of a portal: what people typed into it.</summary>
    public static async Task<EnglishLeft> OfAsync(TestPortal portal, CancellationToken cancel)
    {
        var seller = portal.Services.GetRequiredService<Seller>();
        var typed = await portal.ReadAsync(db => TypedAsync(db, cancel));
        var own = typeof(Seller).GetProperties().Where(p => p.PropertyType == typeof(string)).Select(p => (string?)p.GetValue(seller));
        return new EnglishLeft([.. typed.Concat(own).Concat(States.All.Select(s => s.Name)).OfType<string>().SelectMany(name => name.Split('\n')).Select(name => name.Trim()).Where(name => name.Length > 1).Distinct(StringComparer.Ordinal).OrderByDescending(name => name.Length)]);
    }

    /// <summary>The English words of a page, with what stands around them.</summary>
    public IEnumerable<string> On(IHtmlDocument page)
    {
        var said = page.DocumentElement.QuerySelectorAll("*").Where(IsRead).SelectMany(Texts).Prepend(page.Title ?? "");
        return said.Select(text => (Text: text.Trim(), Words: Words(text))).Where(found => found.Words.Count > 0).Select(found => $"{string.Join(' ', found.Words)}: “{found.Text}”").Distinct(StringComparer.Ordinal);
    }

    private static async Task<List<string?>> TypedAsync(PortalDbContext db, CancellationToken cancel)
    {
        var found = new List<string?>();
        (await db.Products.ToListAsync(cancel)).ForEach(p => found.AddRange([p.Name, p.Description, p.PackSize]));
        (await db.Retailers.AsSplitQuery().Include(r => r.Branches).Include(r => r.Contacts).ToListAsync(cancel)).ForEach(r =>
        {
            found.AddRange([r.TradeName, r.LegalName, r.Region, r.Beat, r.Note]);
            found.AddRange(r.Branches.SelectMany(b => new[] { b.Name, b.Address1, b.Address2, b.City }));
            found.AddRange(r.Contacts.SelectMany(c => new[] { c.Name, c.Duty }));
        });
        found.AddRange(await db.Users.Select(u => u.DisplayName).ToListAsync(cancel));
        found.AddRange(await db.Batches.Select(b => b.Number).ToListAsync(cancel));
        found.AddRange(await db.Set<Shipment>().Select(s => s.Vehicle).ToListAsync(cancel));
        found.AddRange(await db.CreditNotes.Select(n => n.Note).ToListAsync(cancel));
        found.AddRange(await db.ShoppingLists.Select(l => l.Name).ToListAsync(cancel));
        found.AddRange(await db.StandingOrders.Select(s => s.Name).ToListAsync(cancel));
        found.AddRange(await db.OrderMessages.Select(m => m.Text).ToListAsync(cancel));
        found.AddRange(await db.RecalledShops.Select(s => s.Message).ToListAsync(cancel));
        return found;
    }

    private static bool IsRead(IElement element) => element is not (IHtmlScriptElement or IHtmlStyleElement or IHtmlTemplateElement) && element.Closest("[lang=en], svg, head, kbd") is null;

    private static IEnumerable<string> Texts(IElement element) => element.ChildNodes.OfType<IText>().Select(text => text.Data).Concat(Attributes.Select(element.GetAttribute).OfType<string>());

    private List<string> Words(string text)
    {
        var rest = Code().Replace(_names.Aggregate(text, (left, name) => left.Replace(name, " ", StringComparison.Ordinal)), " ");
        return [.. Word().Matches(rest).Select(match => match.Value).Where(word => !Everywhere.Contains(word))];
    }

    [GeneratedRegex(@"[A-Z]?[a-z][A-Za-z]+|[A-Z][a-z]", RegexOptions.None, 1000)]
    private static partial Regex Word();

    // Numbers of papers, codes, addresses of the web and of mail.
    [GeneratedRegex(@"\S+@\S+|https?://\S+|[\w-]+\.(svg|png|js|css)\b|\b[A-Z0-9]+([-/][A-Z0-9]+)+\b|\b(?=[A-Z]*\d)[A-Z0-9]{2,}\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}
