namespace Arivu.Portal.Accounts;

/// <summary>A login as lists show it.</summary>
/// <param name="Id">The key.</param>
/// <param name="Email">What it signs in with.</param>
/// <param name="Name">The person's or store's name.</param>
/// <param name="Role">One of <see cref="Kernel.Role"/>.</param>
/// <param name="Disabled">Whether it is shut out.</param>
/// <param name="HasPassword">Whether the invitation was accepted.</param>
/// <param name="HasTwoFactor">Whether a code is asked at sign-in.</param>
/// <param name="LastSignInAt">In UTC; null for never.</param>
public sealed record Login(Guid Id, string Email, string Name, string Role, bool Disabled, bool HasPassword, bool HasTwoFactor, DateTime? LastSignInAt);

/// <summary>What makes a new login.</summary>
public sealed class LoginDraft
{
    /// <summary>What it signs in with; unique.</summary>
    public string Email { get; set; } = "";

    /// <summary>The person's name, at most 120 characters.</summary>
    public string Name { get; set; } = "";

    /// <summary>One of <see cref="Kernel.Role"/>.</summary>
    public string Role { get; set; } = Kernel.Role.Staff;

    /// <summary>The store, for a retailer's login.</summary>
    public int? RetailerId { get; set; }
}
