using MimeKit;

namespace Arivu.Portal.Tests.Accounts;

/// <summary>Reads the pickup folder.</summary>
internal static class Letters
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The letters that lie there now.</summary>
    public static List<MimeMessage> All(TestPortal portal)
    {
        var folder = Path.Combine(portal.Folder, "mail");
        return Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.eml").Order(StringComparer.Ordinal).Select(file => MimeMessage.Load(file))] : [];
    }

    /// <summary>Waits until as many letters lie there.</summary>
    public static async Task<List<MimeMessage>> WaitAsync(TestPortal portal, int count)
    {
        var until = DateTime.UtcNow + Patience;
        while (Names(portal).Length < count && DateTime.UtcNow < until)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        return All(portal);
    }

    /// <summary>The path of the link in the newest letter to somebody.</summary>
    public static async Task<string> LinkAsync(TestPortal portal, string to)
    {
        var letter = (await WaitAsync(portal, 1)).Last(l => l.To.Mailboxes.Single().Address == to);
        var text = letter.TextBody!;
        var start = text.IndexOf("http", StringComparison.Ordinal);
        return new Uri(text[start..].Split('\n', ' ')[0].Trim()).PathAndQuery;
    }

    private static string[] Names(TestPortal portal) =>
        Directory.Exists(Path.Combine(portal.Folder, "mail")) ? Directory.GetFiles(Path.Combine(portal.Folder, "mail"), "*.eml") : [];
}
