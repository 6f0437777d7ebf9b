using Arivu.Portal.Data;

namespace Arivu.Portal.Accounts;

/// <summary>Whether the sign-in page offers the demo's people.</summary>
/// <param name="settings">The setting <c>Demo:Enabled</c>; on in Development unless switched off.</param>
/// <param name="host">Never in Production.</param>
public sealed class DemoDoor(IConfiguration settings, IHostEnvironment host)
{
    /// <summary>Whether this is a demo.</summary>
    public bool IsOpen => !host.IsOpenToStrangers() && settings.GetValue("Demo:Enabled", host.IsDevelopment());

    /// <summary>Who can be chosen: a shown name and an e-mail.</summary>
    public IReadOnlyList<(string Name, string Email)> People { get; } =
        [("Admin", DemoAccounts.Admin), ("Staff", DemoAccounts.Staff), ("Selvam Maligai Store", DemoAccounts.Store)];
}
