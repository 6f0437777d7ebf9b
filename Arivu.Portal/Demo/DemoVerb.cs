using Arivu.Portal.Data;

namespace Arivu.Portal.Demo;

/// <summary><c>demo</c>: fills an empty database with the demo firm.</summary>
/// <param name="setup">Makes sure the tables exist.</param>
/// <param name="fill">Adds what is missing.</param>
internal sealed class DemoVerb(DatabaseSetup setup, DemoFill fill) : IVerb
{
    public string Name => "demo";

    public string Help => "fills an empty database with the demo firm: its team, products and retailers";

    public async Task<int> RunAsync(IReadOnlyList<string> options, CancellationToken cancel)
    {
        await setup.MigrateAsync(cancel);
        if (await fill.FillAsync(cancel) is not { } added)
        {
            await Console.Error.WriteLineAsync("This database holds products or retailers of its own: nothing was added. Name an empty one by Portal:DataFolder or ConnectionStrings:Portal.");
            return 1;
        }

        Console.WriteLine(added.Any ? $"Added: {added.Products} products, {added.Retailers} retailers, {added.Logins} logins." : "Nothing to do: the demo firm stands.");
        return 0;
    }
}
