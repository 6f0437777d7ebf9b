using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui;
using Microsoft.AspNetCore.Identity;

namespace Arivu.Portal.Accounts;

/// <summary>Keeps the language that a person reads: with the login of a shop, else in the browser. The team's pages are English.</summary>
/// <param name="users">The logins.</param>
/// <param name="signIn">Renews the cookie after a change.</param>
/// <param name="user">Who asks.</param>
internal sealed class LanguageDesk(UserManager<PortalUser> users, SignInManager<PortalUser> signIn, CurrentUser user)
{
    /// <summary>What a login reads and is written to in.</summary>
    public static string Of(PortalUser login) => login.Role == Role.Retailer ? Languages.Known(login.Language) : Languages.English;

    public async Task ChooseAsync(HttpContext http, string? asked)
    {
        var language = Languages.Known(asked);
        if (user.Id is not { } id)
        {
            LanguageCookie.Keep(http, language);
            LanguageCookie.KeepChosen(http, language);
        }
        else if (user.RetailerId is not null && await users.FindByIdAsync(id.ToString()) is { } login)
        {
            login.Language = language;
            await users.UpdateAsync(login).MustSaveAsync();
            await signIn.RefreshSignInAsync(login);
        }
    }
}
