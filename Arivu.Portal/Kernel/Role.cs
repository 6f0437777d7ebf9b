namespace Arivu.Portal.Kernel;

/// <summary>The three roles, by the names that Identity stores.</summary>
public static class Role
{
    /// <summary>Runs the firm: everything, settings and users included.</summary>
    public const string Admin = "Admin";

    /// <summary>Warehouse and billing: no settings, users, prices or credit limits.</summary>
    public const string Staff = "Staff";

    /// <summary>A store's login: its own rows only.</summary>
    public const string Retailer = "Retailer";

    /// <summary>For <c>[Authorize(Roles = …)]</c>: the team.</summary>
    public const string Team = $"{Admin},{Staff}";
}
