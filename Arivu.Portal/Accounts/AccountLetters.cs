using Arivu.Portal.Accounts.Events;
using Arivu.Portal.Accounts.Mail;
using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Microsoft.AspNetCore.Identity;

namespace Arivu.Portal.Accounts;

/// <summary>Writes and sends the letters about logins. Tokens are made here, at sending time.</summary>
internal sealed class AccountLetters(UserManager<PortalUser> users, MailCarrier mail, IConfiguration settings)
    : ITellOutside<PasswordResetAsked>, ITellOutside<LoginInvited>
{
    public async Task TellAsync(PasswordResetAsked happened, Guid messageId, CancellationToken cancel)
    {
        if (await users.FindByIdAsync(happened.UserId.ToString()) is { Disabled: false } user)
        {
            await mail.SendAsync(LetterPaper.Write(user.Email!, user.DisplayName, "Choose a new password",
                ["A new password was asked for your login at Arivu Portal. The link works once, for 24 hours.", "If it was not you, leave this letter alone: your password stays as it is."],
                ("Choose a new password", await LinkAsync(user, "reset-password"))), messageId, cancel);
        }
    }

    public async Task TellAsync(LoginInvited happened, Guid messageId, CancellationToken cancel)
    {
        if (await users.FindByIdAsync(happened.UserId.ToString()) is { Disabled: false } user)
        {
            await mail.SendAsync(LetterPaper.Write(user.Email!, user.DisplayName, "Your login at Arivu Portal",
                [$"Arivu Foods made a login for you. You sign in with {user.Email} and a password that you choose now.", "The link works once, for 24 hours. After that, ask for a new one with “Forgot it?” on the sign-in page."],
                ("Choose your password", await LinkAsync(user, "welcome"))), messageId, cancel);
        }
    }

    private async Task<string> LinkAsync(PortalUser user, string page)
    {
        var token = await users.GeneratePasswordResetTokenAsync(user);
        var origin = PublicOrigin.Of(settings);
        return $"{origin}/account/{page}?user={user.Id:N}&token={Uri.EscapeDataString(token)}";
    }
}
