using Arivu.Portal.Accounts;

namespace Arivu.Portal.Demo;

/// <summary>Tells the person at the console where the demo is open and who can sign in.</summary>
/// <param name="console">Where it is written.</param>
public sealed class DemoWelcome(TextWriter console)
{
    /// <summary>Says it.</summary>
    /// <param name="addresses">The addresses the portal listens on.</param>
    public void Say(IEnumerable<string> addresses) => console.WriteLine($"""

          Arivu Portal is open at {string.Join(", ", addresses)}

          {DemoAccounts.Admin,-22} administrator
          {DemoAccounts.Staff,-22} staff
          {DemoAccounts.Store,-22} Selvam Maligai Store, and so on to r026@example.com
          Everybody's password: {DemoAccounts.Password}

        """);
}
