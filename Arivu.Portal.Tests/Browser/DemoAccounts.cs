namespace Arivu.Portal.Tests.Browser;

/// <summary>The demo's logins, as the README lists them.</summary>
public static class DemoAccounts
{
    /// <summary>Everybody's password.</summary>
    public const string Password = "monsoon mango market";

    /// <summary>May do everything.</summary>
    public const string Admin = "admin@arivu.example";

    /// <summary>Warehouse and billing.</summary>
    public const string Staff = "staff@arivu.example";

    /// <summary>R001 Selvam Maligai Store.</summary>
    public const string Retailer = "r001@example.com";

    /// <summary>The login of a role; null for nobody.</summary>
    public static string? Of(string role) => role switch
    {
        "admin" => Admin,
        "staff" => Staff,
        "retailer" => Retailer,
        "nobody" => null,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "No such role."),
    };
}
