using System.Text.RegularExpressions;
using MimeKit;

namespace Arivu.Portal.Tests;

/// <summary>Letters that a portal put into its pickup folder.</summary>
public static partial class Mailbox
{
    /// <summary>Waits for a letter to this address and reads the newest one.</summary>
    /// <param name="portal">The sender.</param>
    /// <param name="to">The receiver.</param>
    /// <param name="subject">A part of the subject.</param>
    public static async Task<MimeMessage> LetterAsync(TestPortal portal, string to, string subject)
    {
        MimeMessage? found = null;
        await Until.TrueAsync(
            async () => (found = (await LettersAsync(portal, to)).FirstOrDefault(l => l.Subject?.Contains(subject, StringComparison.OrdinalIgnoreCase) == true)) is not null,
            $"A letter about \"{subject}\" to {to}");
        return found!;
    }

    /// <summary>All letters to an address, the newest first.</summary>
    public static async Task<IReadOnlyList<MimeMessage>> LettersAsync(TestPortal portal, string to)
    {
        var folder = Path.Combine(portal.Folder, "mail");
        var letters = new List<MimeMessage>();
        foreach (var file in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.eml") : [])
        {
            var letter = await MimeMessage.LoadAsync(file, TestContext.Current.CancellationToken);
            if (letter.To.Mailboxes.Any(box => string.Equals(box.Address, to, StringComparison.OrdinalIgnoreCase)))
            {
                letters.Add(letter);
            }
        }

        return [.. letters.OrderByDescending(letter => letter.Date)];
    }

    /// <summary>The path and query of the letter's link into the portal.</summary>
    public static string LinkOf(MimeMessage letter) => new Uri(Link().Match(letter.TextBody ?? "").Value).PathAndQuery;

    [GeneratedRegex(@"https?://\S+", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
