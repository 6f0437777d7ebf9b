using System.Security.Claims;

namespace Arivu.Portal.Ui;

/// <summary>The signed-in person or store as the frame shows it.</summary>
/// <param name="Name">The claim <see cref="ClaimTypes.GivenName"/> (a person's name, a store's trade name), else the login's name.</param>
/// <param name="Role">One of <see cref="Kernel.Role"/>, or empty.</param>
public sealed record Person(string Name, string Role)
{
    /// <summary>Reads the login's claims.</summary>
    public static Person Of(ClaimsPrincipal principal) =>
        new(principal.FindFirstValue(ClaimTypes.GivenName) ?? principal.Identity?.Name ?? "", principal.FindFirstValue(ClaimTypes.Role) ?? "");

    /// <summary>One or two letters for the round mark: the first of the first two words.</summary>
    public string Initials => string.Concat(Name.Split([' ', '.', '@', '-'], StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsLetter(word[0])).Take(2).Select(word => char.ToUpperInvariant(word[0])));
}
