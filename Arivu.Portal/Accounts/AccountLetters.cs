using Arivu.Portal.Accounts.Events;
using Arivu.Portal.Accounts.Mail;
using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Accounts;

/// <summary>Writes and sends the letters about logins, in their language. Tokens are made here, at sending time.</summary>
internal sealed class AccountLetters(UserManager<PortalUser> users, MailCarrier mail, IConfiguration settings, IStringLocalizer<AccountsWords> T)
    : ITellOutside<PasswordResetAsked>, ITellOutside<LoginInvited>
{
    public async Task TellAsync(PasswordResetAsked happened, Guid messageId, CancellationToken cancel)
    {
        if (await users.FindByIdAsync(happened.UserId.ToString()) is { Disabled: false } user)
        {
            await mail.SendAsync(Reset(user, await LinkAsync(user, "reset-password")), messageId, cancel);
        }
    }

    public async Task TellAsync(LoginInvited happened, Guid messageId, CancellationToken cancel)
    {
        if (await users.FindByIdAsync(happened.UserId.ToString()) is { Disabled: false } user)
        {
            await mail.SendAsync(Welcome(user, await LinkAsync(user, "welcome")), messageId, cancel);
        }
    }

    private Letter Reset(PortalUser user, string link)
    {
        using var language = Languages.Speak(LanguageDesk.Of(user));
        return LetterPaper.Write(user.Email!, user.DisplayName, T["Choose a new password"],
            [T["A new password was asked for your login at Arivu Portal. The link works once, for 24 hours."], T["If it was not you, leave this letter alone: your password stays as it is."]],
            (T["Choose a new password"], link));
    }

    private Letter Welcome(PortalUser user, string link)
    {
        using var language = Languages.Speak(LanguageDesk.Of(user));
        return LetterPaper.Write(user.Email!, user.DisplayName, T["Your login at Arivu Portal"],
            [T["Arivu Foods made a login for you. You sign in with {0} and a password that you choose now.", user.Email!], T["The link works once, for 24 hours. After that, ask for a new one with “Forgot it?” on the sign-in page."]],
            (T["Choose your password"], link));
    }

    private async Task<string> LinkAsync(PortalUser user, string page)
    {
        var token = await users.GeneratePasswordResetTokenAsync(user);
        var origin = PublicOrigin.Of(settings);
        return $"{origin}/account/{page}?user={user.Id:N}&token={Uri.EscapeDataString(token)}";
    }
}
