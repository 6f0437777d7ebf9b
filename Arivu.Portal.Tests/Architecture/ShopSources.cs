using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Arivu.Portal.Tests.Architecture;

/// <summary>
/// The source files whose sentences a shop can meet: its pages as the access matrix names them, the components they are made
/// of, what fills their slots, and the classes with words that these call.
/// </summary>
internal static partial class ShopSources
{
    // Pages of both sides hand over to these for the team alone.
    private static readonly HashSet<string> TeamOnly = new(StringComparer.Ordinal)
    {
        "TeamOrder", "TeamOrders", "TeamHome", "TeamDashboard", "AdminFrame", "AccountMenu", "KeysDialog", "GalleryPage", "RetailerOrders", "RetailerMoney",
        "WaitingCount", "ProductStockCard", "OrderButtons", "NewOrderLines", "CreditNotePanel", "WriteOffPanel", "ReceivePanel", "WaitingNotes", "PaymentService",
        "CreditNoteService", "CreditNoteDraft", "WriteOffDraft", "WhatItPays", "CreditChoice", "ReasonForm", "RetailerForm", "TermsFields", "RetailerRules",
        "RetailerService", "ReceiptDraft", "GstWords", "ReceiveLink", "PeopleOfTeam",
    };

    // Rules that refuse a shop's own acts; their sentences are thrown where no words are at hand.
    private static readonly string[] Rules =
    [
        "Orders/Cart", "Orders/OrderOffers", "Orders/OrderPlacing", "Orders/CreditReserving", "Orders/StockPromising", "Orders/OrderChanging", "Orders/OrderServiceChanging", "Orders/Questions/", "Orders/PlacedAnswers", "Orders/Delivering/", "Orders/Rhythm/", "Orders/Standing/", "Orders/Shop/", "Orders/QuickOrder/", "Orders/OrderSentences",
        "Billing/ClaimService", "Accounts/OwnAccount", "Accounts/PasswordLaws", "Accounts/AccountLetters", "Notifications/Handlers/NotifyShop", "Notifications/Letters/SendLetter",
        "Kernel/NotAllowed", "Kernel/EditedByAnother",
    ];

    private static readonly Dictionary<string, string> Texts = Repository.Files("Arivu.Portal", ".cs", ".razor").Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal))
        .ToDictionary(file => file["Arivu.Portal/".Length..], file => string.Join('\n', Repository.Lines($"{file}")), StringComparer.Ordinal);

    private static readonly ILookup<string, string> Named = Texts.Keys.ToLookup(NameOf, StringComparer.Ordinal);

    /// <summary>The files, by their path below the portal.</summary>
    public static IReadOnlySet<string> Files { get; } = Reached();

    /// <summary>Whether a sentence of a room stands in one of the room's own; the frame's are handed over by every room.</summary>
    public static bool Say(string room, string sentence) => Said.GetOrAdd(room, ReadAll).Contains($"\"{sentence}\"", StringComparison.Ordinal);

    private static readonly ConcurrentDictionary<string, string> Said = new(StringComparer.Ordinal);

    private static string ReadAll(string room) => string.Join('\n', Files.Where(file => room == "Ui" || file.StartsWith($"{room}/", StringComparison.Ordinal)).Select(file => Texts[file])).Replace("\\\"", "\"", StringComparison.Ordinal);

    private static HashSet<string> Reached()
    {
        var open = AccessMatrix.Rows.Where(row => row.Method == "GET" && row.Answers[1] is not "-> /account/denied").Select(row => row.Route).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var slots = Texts.Values.SelectMany(text => SlotPart().Matches(text)).Select(match => match.Groups["part"].Value);
        var todo = new Stack<string>(
        [
            .. Texts.Where(page => PageRoute().Matches(page.Value).Any(match => open.Contains(match.Groups["route"].Value))).Select(page => page.Key),
            .. slots.Concat(["ShopFrame", "AccountFrame", "Routes", "ConnectionBar"]).Where(part => !TeamOnly.Contains(part)).SelectMany(part => Named[part]),
            .. Texts.Keys.Where(file => Rules.Any(rule => file.StartsWith(rule, StringComparison.Ordinal))),
        ]);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        while (todo.TryPop(out var file))
        {
            if (reached.Add(file))
            {
                Next(file).ToList().ForEach(todo.Push);
            }
        }

        return reached;
    }

    private static IEnumerable<string> Next(string file)
    {
        var text = Texts[file];
        var isPart = file.Contains(".razor", StringComparison.Ordinal);
        foreach (var name in TypeName().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal).Where(name => !TeamOnly.Contains(name)))
        {
            var shows = text.Contains($"<{name}", StringComparison.Ordinal) || text.Contains($"typeof({name})", StringComparison.Ordinal);
            foreach (var other in Named[name].Where(other => other != file))
            {
                if (other.Contains(".razor", StringComparison.Ordinal) ? shows || NameOf(other) == NameOf(file) : isPart && Speaks(name, Texts[other]))
                {
                    yield return other;
                }
            }
        }

        foreach (var half in Named[NameOf(file)].Where(half => half != file && isPart && half.StartsWith(file.Split(".razor")[0], StringComparison.Ordinal)))
        {
            yield return half;
        }
    }

    private static bool Speaks(string name, string text) => text.Contains("IStringLocalizer", StringComparison.Ordinal) || name.EndsWith("Words", StringComparison.Ordinal) || name.EndsWith("Kinds", StringComparison.Ordinal);

    private static string NameOf(string file) => file.Split('/')[^1].Split('.')[0];

    [GeneratedRegex("""@page "(?<route>[^"]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PageRoute();

    [GeneratedRegex("""AddSlot<(?<part>\w+)>\("(shop|frame|cart|order)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SlotPart();

    [GeneratedRegex(@"\b[A-Z]\w+\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TypeName();
}
