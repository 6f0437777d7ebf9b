using System.Text;
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
        var password = Console.IsInputRedirected ? await Console.In.ReadLineAsync(cancel) ?? "" : ReadUnseen();
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

    public string Kept(IReadOnlyList<string> options) => options.Only("--email");

    // Typed at a keyboard, a password is not shown.
    private static string ReadUnseen()
    {
        Console.Write("Password: ");
        var typed = new StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key is not ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key is ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else
            {
                typed.Append(key.KeyChar);
            }
        }

        Console.WriteLine();
        return typed.ToString();
    }
}
