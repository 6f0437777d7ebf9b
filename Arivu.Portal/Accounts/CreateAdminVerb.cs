using Arivu.Portal.Data;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Accounts;

/// <summary><c>create-admin</c>: makes an administrator whose password comes from standard input.</summary>
/// <param name="setup">Makes sure the tables exist.</param>
/// <param name="logins">Makes the login.</param>
internal sealed class CreateAdminVerb(DatabaseSetup setup, LoginService logins) : IVerb
{
    public string Name => "create-admin";

    public string Help => "--email E [--name N]: makes an administrator; the password comes from standard input";

    public async Task<int> RunAsync(IReadOnlyList<string> options, CancellationToken cancel)
    {
        if (options.After("--email") is not { } email)
        {
            await Console.Error.WriteLineAsync("Name the login: create-admin --email you@your-firm.in");
            return 2;
        }

        await setup.MigrateAsync(cancel);
        if (!Console.IsInputRedirected)
        {
            Console.Write("Password: ");
        }

        var password = (await Console.In.ReadLineAsync(cancel)) ?? "";
        try
        {
            await logins.CreateAsync(new LoginDraft { Email = email, Name = options.After("--name") ?? email.Split('@')[0], Role = Role.Admin }, password, cancel);
        }
        catch (BadInputException bad)
        {
            await Console.Error.WriteLineAsync(bad.Message);
            return 1;
        }

        Console.WriteLine($"{email} is an administrator now.");
        return 0;
    }
}
