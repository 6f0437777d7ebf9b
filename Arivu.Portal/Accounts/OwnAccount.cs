using System.Globalization;
using Arivu.Portal.Audit;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.AspNetCore.Identity;
using QRCoder;

namespace Arivu.Portal.Accounts;

/// <summary>What a person may do to the own login, from the static account pages.</summary>
/// <param name="users">The logins.</param>
/// <param name="signIn">Renews the cookie after a change.</param>
/// <param name="trail">Where it is noted.</param>
/// <param name="user">Who asks.</param>
/// <param name="sessions">The open circuits.</param>
internal sealed class OwnAccount(UserManager<PortalUser> users, SignInManager<PortalUser> signIn, AuditTrail trail, CurrentUser user, LiveSessions sessions)
{
    private const string Issuer = "Arivu Portal";
    private const int RecoveryCodes = 10;

    public async Task<PortalUser> ReadAsync() => await users.FindByIdAsync(user.Id!.Value.ToString()) ?? throw user.Refuse();

    public async Task RenameAsync(string name, CancellationToken cancel)
    {
        var clean = name.Trim();
        if (clean.Length is 0 or > 120)
        {
            throw new BadInputException("Name", clean.Length == 0 ? "Type your name." : "A name has at most 120 characters.");
        }

        if (clean.Any(char.IsControl))
        {
            throw new BadInputException("Name", "Remove the characters that cannot be seen."); // a form can be posted with any; not every database keeps U+0000
        }

        var login = await ReadAsync();
        login.DisplayName = clean;
        await users.UpdateAsync(login).MustSaveAsync();
        await signIn.RefreshSignInAsync(login);
        await trail.NoteAsync(user.Name, "Renamed", "Login", login.Email!, cancel);
    }

    /// <exception cref="BadInputException">The current password is wrong, or the new one is refused.</exception>
    public async Task ChangePasswordAsync(string current, string chosen, CancellationToken cancel)
    {
        var login = await ReadAsync();
        var result = await users.ChangePasswordAsync(login, current, chosen);
        if (!result.Succeeded)
        {
            var own = result.Errors.Where(e => e.Code == "Password").Select(e => e.Description).ToArray();
            throw own.Length > 0 ? new BadInputException("Chosen", own[0]) : new BadInputException("Current", "This is not your current password.");
        }

        await ContinueHereOnlyAsync(login, "PasswordChanged", cancel);
    }

    /// <summary>The key for the authenticator app, as a QR code (SVG) and in groups of four to type.</summary>
    public async Task<(string Svg, string Key)> OfferAuthenticatorAsync()
    {
        var login = await ReadAsync();
        var key = await users.GetAuthenticatorKeyAsync(login) ?? await NewKeyAsync(login);
        var uri = string.Create(CultureInfo.InvariantCulture, $"otpauth://totp/{Uri.EscapeDataString(Issuer)}:{Uri.EscapeDataString(login.Email!)}?secret={key}&issuer={Uri.EscapeDataString(Issuer)}&digits=6");
        using var data = QRCodeGenerator.GenerateQrCode(uri, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        var svg = code.GetGraphic(4, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
        return (svg, string.Join(' ', key.Chunk(4).Select(four => new string(four))));
    }

    /// <summary>Turns two-factor sign-in on.</summary>
    /// <returns>The recovery codes, shown this once.</returns>
    /// <exception cref="BadInputException">The code is wrong.</exception>
    public async Task<IReadOnlyList<string>> TurnTwoFactorOnAsync(string code, CancellationToken cancel)
    {
        var login = await ReadAsync();
        var digits = string.Concat(code.Where(char.IsAsciiDigit));
        if (!await users.VerifyTwoFactorTokenAsync(login, users.Options.Tokens.AuthenticatorTokenProvider, digits))
        {
            throw new BadInputException("Code", "This code is wrong. Type the six digits that the app shows now.");
        }

        await users.SetTwoFactorEnabledAsync(login, enabled: true).MustSaveAsync();
        await ContinueHereOnlyAsync(login, "TwoFactorOn", cancel);
        return await CodesAsync(login);
    }

    /// <exception cref="BadInputException">The password is wrong.</exception>
    public async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(string password, CancellationToken cancel)
    {
        var login = await WithPasswordAsync(password);
        await trail.NoteAsync(user.Name, "NewRecoveryCodes", "Login", login.Email!, cancel);
        return await CodesAsync(login);
    }

    /// <exception cref="BadInputException">The password is wrong.</exception>
    public async Task TurnTwoFactorOffAsync(string password, CancellationToken cancel)
    {
        var login = await WithPasswordAsync(password);
        await users.SetTwoFactorEnabledAsync(login, enabled: false).MustSaveAsync();
        await users.ResetAuthenticatorKeyAsync(login).MustSaveAsync();
        await ContinueHereOnlyAsync(login, "TwoFactorOff", cancel);
    }

    /// <summary>Ends every session of the login, this one too.</summary>
    public async Task LeaveEverywhereAsync(CancellationToken cancel)
    {
        var login = await ReadAsync();
        await users.UpdateSecurityStampAsync(login).MustSaveAsync();
        await signIn.SignOutAsync();
        sessions.End(login.Id);
        await trail.NoteAsync(user.Name, "SignedOutEverywhere", "Login", login.Email!, cancel);
    }

    // Identity's own reset changes the security stamp: a page that is only looked at would sign other devices out.
    private async Task<string> NewKeyAsync(PortalUser login)
    {
        var key = users.GenerateNewAuthenticatorKey();
        await users.SetAuthenticationTokenAsync(login, "[AspNetUserStore]", "AuthenticatorKey", key).MustSaveAsync();
        return key;
    }

    private async Task<IReadOnlyList<string>> CodesAsync(PortalUser login) => [.. (await users.GenerateNewTwoFactorRecoveryCodesAsync(login, RecoveryCodes))!];

    private async Task<PortalUser> WithPasswordAsync(string password)
    {
        var login = await ReadAsync();
        return await users.CheckPasswordAsync(login, password) ? login : throw new BadInputException("Password", "This is not your password.");
    }

    // The stamp has changed: other browsers are signed out within a minute, their circuits at once; this one goes on.
    private async Task ContinueHereOnlyAsync(PortalUser login, string act, CancellationToken cancel)
    {
        await signIn.RefreshSignInAsync(login);
        sessions.End(login.Id);
        await trail.NoteAsync(user.Name, act, "Login", login.Email!, cancel);
    }
}
