using Arivu.Portal.Audit;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.AspNetCore.Identity;

namespace Arivu.Portal.Accounts;

/// <summary>How far a try to sign in came.</summary>
public enum SignInAnswer
{
    /// <summary>Signed in.</summary>
    Done,

    /// <summary>The password is right; a code is asked next.</summary>
    NeedsCode,

    /// <summary>Refused, for whatever reason: the person is told the same each time.</summary>
    Refused,
}

/// <summary>Signs people in and out. Unknown, disabled, locked and mistyped look the same and take the same work.</summary>
/// <param name="users">The logins.</param>
/// <param name="signIn">Identity's sign-in.</param>
/// <param name="trail">Where tries are noted.</param>
/// <param name="clock">Dates the sign-in.</param>
internal sealed class SignInDesk(UserManager<PortalUser> users, SignInManager<PortalUser> signIn, AuditTrail trail, TimeProvider clock)
{
    private static readonly PortalUser Nobody = new();
    private static readonly string NobodysHash = new PasswordHasher<PortalUser>().HashPassword(Nobody, Guid.NewGuid().ToString());

    public async Task<SignInAnswer> TryAsync(string email, string password, bool keep, CancellationToken cancel)
    {
        if (await FindAsync(email, password, cancel) is not { } user)
        {
            return SignInAnswer.Refused;
        }

        var result = await signIn.PasswordSignInAsync(user, password, keep, lockoutOnFailure: true);
        return await AnswerAsync(user, result, cancel);
    }

    /// <summary>Password and code at once, as the API asks them; no cookie is given.</summary>
    /// <param name="email">What was sent.</param>
    /// <param name="password">What was sent.</param>
    /// <param name="code">Of the authenticator app, or a recovery code; asked of logins with two-factor sign-in only.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>Who it is; null for whatever reason.</returns>
    public async Task<PortalUser?> CheckAsync(string email, string password, string? code, CancellationToken cancel)
    {
        if (await FindAsync(email, password, cancel) is not { } user)
        {
            return null;
        }

        var result = await signIn.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true);
        if (result.Succeeded && await signIn.IsTwoFactorEnabledAsync(user))
        {
            result = await CheckCodeAsync(user, code ?? "");
        }

        return await AnswerAsync(user, result, cancel) is SignInAnswer.Done ? user : null;
    }

    public async Task<SignInAnswer> TryCodeAsync(string code, bool keep, CancellationToken cancel)
    {
        if (await CodeAskerAsync(cancel) is not { } user)
        {
            return SignInAnswer.Refused;
        }

        var digits = string.Concat(code.Where(char.IsAsciiDigit));
        return await AnswerAsync(user, await signIn.TwoFactorAuthenticatorSignInAsync(digits, keep, rememberClient: false), cancel);
    }

    public async Task<SignInAnswer> TryRecoveryCodeAsync(string code, CancellationToken cancel)
    {
        if (await CodeAskerAsync(cancel) is not { } user)
        {
            return SignInAnswer.Refused;
        }

        return await AnswerAsync(user, await signIn.TwoFactorRecoveryCodeSignInAsync(AsPrinted(code)), cancel);
    }

    public async Task LeaveAsync(CurrentUser user, LiveSessions sessions, CancellationToken cancel)
    {
        await signIn.SignOutAsync();
        if (user is { Id: { } id, Session: { } session })
        {
            sessions.End(id, session);
            await NoteAsync(user.Name, "SignedOut", cancel);
        }
    }

    // Who may go on to the password; for anybody else the work of comparing one is done all the same.
    private async Task<PortalUser?> FindAsync(string email, string password, CancellationToken cancel)
    {
        var user = email.Contains('\0', StringComparison.Ordinal) ? null : await users.FindByEmailAsync(email); // not every database can look for U+0000
        if (user is not null && !await IsShutAsync(user))
        {
            return user;
        }

        users.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, password);
        await NoteAsync(email, user is not null && await users.IsLockedOutAsync(user) ? "LockedOut" : "SignInRefused", cancel);
        return null;
    }

    // Whoever was asked for a code, unless shut out or locked since the password was right.
    private async Task<PortalUser?> CodeAskerAsync(CancellationToken cancel)
    {
        var user = await signIn.GetTwoFactorAuthenticationUserAsync();
        if (user is null || !await IsShutAsync(user))
        {
            return user;
        }

        await NoteAsync(user.Email!, await users.IsLockedOutAsync(user) ? "LockedOut" : "SignInRefused", cancel);
        return null;
    }

    // As Identity does between password and cookie, where there is no cookie.
    private async Task<SignInResult> CheckCodeAsync(PortalUser user, string code)
    {
        if (code.Length == 0)
        {
            await users.UpdateAsync(user); // a wrong password is counted: the same writes, so that haste does not tell that this one was right
            return SignInResult.Failed;
        }

        var isPrinted = code.Any(char.IsAsciiLetter);
        var holds = isPrinted
            ? (await users.RedeemTwoFactorRecoveryCodeAsync(user, AsPrinted(code))).Succeeded
            : await users.VerifyTwoFactorTokenAsync(user, users.Options.Tokens.AuthenticatorTokenProvider, string.Concat(code.Where(char.IsAsciiDigit)));
        var counted = (await (holds ? users.ResetAccessFailedCountAsync(user) : users.AccessFailedAsync(user))).Succeeded;
        return holds && counted ? SignInResult.Success : await users.IsLockedOutAsync(user) ? SignInResult.LockedOut : SignInResult.Failed;
    }

    // Identity compares no password then, and its haste would tell that the login stands.
    private async Task<bool> IsShutAsync(PortalUser user) =>
        user.PasswordHash is null || !await signIn.CanSignInAsync(user) || await users.IsLockedOutAsync(user);

    // Recovery codes are printed as AAAAA-AAAAA and typed in many ways.
    private static string AsPrinted(string code)
    {
        var plain = string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return plain.Length > 5 ? $"{plain[..5]}-{plain[5..]}" : plain;
    }

    private async Task<SignInAnswer> AnswerAsync(PortalUser user, SignInResult result, CancellationToken cancel)
    {
        if (result.RequiresTwoFactor)
        {
            return SignInAnswer.NeedsCode;
        }

        await NoteAsync(user.Email!, result.Succeeded ? "SignedIn" : result.IsLockedOut ? "LockedOut" : "SignInRefused", cancel);
        if (!result.Succeeded)
        {
            return SignInAnswer.Refused;
        }

        user.LastSignInAt = clock.Now();
        await users.UpdateAsync(user);
        return SignInAnswer.Done;
    }

    // What was typed goes into the trail as it is, shortened and without line breaks.
    private Task NoteAsync(string email, string act, CancellationToken cancel)
    {
        var plain = AuditText.Short(email);
        return trail.NoteAsync(plain, act, "Login", plain, cancel);
    }
}
