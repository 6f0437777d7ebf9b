namespace Arivu.Portal.Accounts.Mail;

/// <summary>The section <c>Mail</c> of the settings.</summary>
public sealed class MailSettings
{
    /// <summary><c>Pickup</c> writes .eml files; <c>Smtp</c> sends.</summary>
    public string Mode { get; init; } = "Pickup";

    /// <summary>Where .eml files go; empty means <c>mail</c> in the data folder.</summary>
    public string PickupFolder { get; init; } = "";

    /// <summary>The SMTP server.</summary>
    public string Host { get; init; } = "";

    /// <summary>Its port.</summary>
    public int Port { get; init; } = 587;

    /// <summary>Its user; empty for none.</summary>
    public string UserName { get; init; } = "";

    /// <summary>Its password; never logged.</summary>
    public string Password { get; init; } = "";

    /// <summary>Whether the connection must be encrypted.</summary>
    public bool UseTls { get; init; } = true;

    /// <summary>The sender, such as <c>Arivu Foods &lt;portal@arivu.example&gt;</c>.</summary>
    public string From { get; init; } = "Arivu Foods <portal@arivu.example>";
}
