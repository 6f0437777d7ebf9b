using Arivu.Portal.Kernel;

namespace Arivu.Portal.Accounts;

/// <summary>Who can be tried out in a demo. Production refuses to serve while one of these opens the door.</summary>
public static class DemoAccounts
{
    /// <summary>Everybody's password.</summary>
    public const string Password = "monsoon mango market";

    /// <summary>The administrator.</summary>
    public const string Admin = "admin@arivu.example";

    /// <summary>The member of staff.</summary>
    public const string Staff = "staff@arivu.example";

    /// <summary>The store that the sign-in page offers.</summary>
    public const string Store = "r001@example.com";

    /// <summary>The team's demo logins.</summary>
    public static readonly IReadOnlyList<(string Email, string Name, string Role)> Team =
    [
        (Admin, "Meena Raghavan", Role.Admin),
        (Staff, "Karthik S.", Role.Staff),
    ];
}
