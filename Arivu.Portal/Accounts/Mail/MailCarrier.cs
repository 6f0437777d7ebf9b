using Arivu.Portal.Data;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Arivu.Portal.Accounts.Mail;

/// <summary>A letter to one person, in HTML and in plain text.</summary>
/// <param name="To">The e-mail address.</param>
/// <param name="ToName">The receiver's name.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">The plain text.</param>
/// <param name="Html">The same as HTML.</param>
public sealed record Letter(string To, string ToName, string Subject, string Text, string Html);

/// <summary>Hands letters to the SMTP server or to the pickup folder, as the settings say.</summary>
/// <param name="options">The section <c>Mail</c>.</param>
/// <param name="location">Knows the data folder.</param>
/// <param name="clock">Dates letters.</param>
public sealed class MailCarrier(IOptions<MailSettings> options, DatabaseLocation location, TimeProvider clock)
{
    private const int ImplicitTlsPort = 465;

    // In milliseconds; shorter than a delivery's lease, so that no second dispatcher sends the letter meanwhile.
    private const int LongestWait = 10_000;

    private MailSettings Settings => options.Value;

    // Never "when available": who stands between could hide that it is, and read the password.
    private SecureSocketOptions Security => (Settings.UseTls, Settings.Port) switch
    {
        (false, _) => SecureSocketOptions.None,
        (true, ImplicitTlsPort) => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };

    /// <summary>Where .eml files go in pickup mode.</summary>
    public string PickupFolder => Settings.PickupFolder is { Length: > 0 } named ? named : Path.Combine(location.Folder, "mail");

    /// <summary>Sends a letter. Called again with the same id after a fault, it carries the same Message-ID, so that a receiver can drop a repetition.</summary>
    public async Task SendAsync(Letter letter, Guid messageId, CancellationToken cancel)
    {
        using var message = Compose(letter, messageId);
        if (string.Equals(Settings.Mode, "Smtp", StringComparison.OrdinalIgnoreCase))
        {
            await SendBySmtpAsync(message, cancel);
        }
        else
        {
            Directory.CreateDirectory(PickupFolder);
            await PutAsync(message, Path.Combine(PickupFolder, $"{messageId:N}.eml"), cancel);
        }
    }

    // Whoever watches the folder must never read half a letter.
    private static async Task PutAsync(MimeMessage message, string file, CancellationToken cancel)
    {
        var draft = Path.ChangeExtension(file, ".part");
        message.Prepare(EncodingConstraint.EightBit); // says how ₹ and Tamil are written; by SMTP the server's own limits decide
        await message.WriteToAsync(draft, cancel);
        File.Move(draft, file, overwrite: true);
    }

    private MimeMessage Compose(Letter letter, Guid messageId)
    {
        var from = MailboxAddress.Parse(Settings.From);
        var message = new MimeMessage
        {
            MessageId = $"{messageId:N}@{from.Address.Split('@')[^1]}",
            Date = clock.GetUtcNow(),
            Subject = letter.Subject,
            Body = new BodyBuilder { TextBody = letter.Text, HtmlBody = letter.Html }.ToMessageBody(),
        };
        message.From.Add(from);
        message.To.Add(new MailboxAddress(letter.ToName, letter.To));
        return message;
    }

    private async Task SendBySmtpAsync(MimeMessage message, CancellationToken cancel)
    {
        using var smtp = new SmtpClient { Timeout = LongestWait };
        await smtp.ConnectAsync(Settings.Host, Settings.Port, Security, cancel);
        if (Settings.UserName.Length > 0)
        {
            await smtp.AuthenticateAsync(Settings.UserName, Settings.Password, cancel);
        }

        await smtp.SendAsync(message, cancel);
        await smtp.DisconnectAsync(quit: true, cancel);
    }
}
