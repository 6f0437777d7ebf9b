using Arivu.Portal.Data;
using Microsoft.AspNetCore.Identity;

namespace Arivu.Portal.Accounts;

/// <summary>
/// Which passwords are refused: short ones, ones that everybody tries first, and ones made of the firm's or the person's
/// own words. There is no rule about digits or signs (OWASP ASVS 5.0, 6.2).
/// </summary>
internal sealed class PasswordLaws : IPasswordValidator<PortalUser>
{
    /// <summary>The fewest characters.</summary>
    public const int Shortest = 12;

    /// <summary>The most characters, so that hashing stays cheap for us.</summary>
    public const int Longest = 128;

    /// <summary>The laws that name a number, as they stand in the room's words.</summary>
    public static readonly IReadOnlyList<string> Told = ["Use {0} characters or more. Four ordinary words are easy to keep in mind.", "Use at most {0} characters."];

    // Bits of surprise against dictionary attacks; below this a password is among the first hundred million guesses.
    private const double TooEasy = 27;
    private static readonly string[] FirmWords = ["arivu", "portal", "arivufoods", "arivuportal"];

    public Task<IdentityResult> ValidateAsync(UserManager<PortalUser> manager, PortalUser user, string? password)
    {
        var typed = password ?? "";
        var fault = typed.Length switch
        {
            < Shortest => $"Use {Shortest} characters or more. Four ordinary words are easy to keep in mind.",
            > Longest => $"Use at most {Longest} characters.",
            _ when IsOwnWord(user, typed) => "Do not build it from the firm's name, your name or your e-mail.",
            _ when IsKnown(user, typed) => "This password is among those that others try first. Choose another.",
            _ => null,
        };
        return Task.FromResult(fault is null ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = "Password", Description = fault }));
    }

    private static bool IsKnown(PortalUser user, string password) => Zxcvbn.Zxcvbn.MatchPassword(password, OwnWords(user)).Entropy < TooEasy;

    // Own words with digits around them, or with signs in place of letters, are still own words.
    private static bool IsOwnWord(PortalUser user, string password)
    {
        var own = OwnWords(user).OrderByDescending(word => word.Length).ToList();
        return IsMade(password, own) || IsMade(string.Concat(password.Select(AsLetter)), own);
    }

    private static bool IsMade(string spelling, IReadOnlyList<string> own)
    {
        var letters = string.Concat(spelling.Where(char.IsLetter));
        var rest = own.Aggregate(letters, (left, word) => left.Replace(word, "", StringComparison.OrdinalIgnoreCase));
        return rest.Length * 2 < letters.Length;
    }

    private static char AsLetter(char sign) => sign switch
    {
        '@' or '4' => 'a',
        '3' => 'e',
        '1' or '!' => 'i',
        '0' => 'o',
        '$' or '5' => 's',
        _ => sign,
    };

    private static IEnumerable<string> OwnWords(PortalUser user) => FirmWords
        .Concat(user.DisplayName.Split(' '))
        .Append((user.Email ?? "").Split('@')[0])
        .Where(word => word.Length >= 4);
}
