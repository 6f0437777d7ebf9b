using System.Globalization;
using Arivu.Portal.Data;
using Arivu.Portal.Demo.History;

namespace Arivu.Portal.Demo;

/// <summary><c>demo</c>: fills an empty database with the demo firm.</summary>
/// <param name="setup">Makes sure the tables exist.</param>
/// <param name="fill">Adds what is missing.</param>
internal sealed class DemoVerb(DatabaseSetup setup, DemoFill fill) : IVerb
{
    public string Name => "demo";

    public string Help => "[--orders N] [--retailers N] [--months M] [--products N] [--batches N] [--seed S]: fills an empty database with the demo firm and its past trade";

    public async Task<int> RunAsync(IReadOnlyList<string> options, CancellationToken cancel)
    {
        if (PlanOf(options) is not { } plan)
        {
            return 2;
        }

        await setup.MigrateAsync(cancel);
        if (await fill.FillAsync(plan, new Shown(), cancel) is not { } added)
        {
            await Console.Error.WriteLineAsync("This database holds products or retailers of its own: nothing was added. Name an empty one by Portal:DataFolder or ConnectionStrings:Portal.");
            return 1;
        }

        Console.WriteLine(added.Any ? $"Added: {added.Products} products, {added.Retailers} retailers, {added.Logins} logins, {added.Orders} orders, {added.Batches} further batches." : "Nothing to do: the demo firm stands.");
        return 0;
    }

    public string Kept(IReadOnlyList<string> options) => options.Only("--orders", "--retailers", "--months", "--products", "--batches", "--seed");

    private static HistoryPlan? PlanOf(IReadOnlyList<string> options)
    {
        var (plan, wrong) = (new HistoryPlan(), false);
        plan = plan with
        {
            Orders = Number("--orders", 10_000_000),
            Retailers = Number("--retailers", 10_000) ?? plan.Retailers,
            Months = Number("--months", 60) ?? plan.Months,
            Products = Number("--products", 1_000_000) ?? plan.Products,
            Batches = Number("--batches", 10_000_000) ?? plan.Batches,
            Seed = Number("--seed", int.MaxValue) ?? plan.Seed,
        };
        return wrong ? null : plan;

        int? Number(string name, int most)
        {
            if (options.After(name) is not { } text)
            {
                return null;
            }

            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most)
            {
                return number;
            }

            Console.Error.WriteLine($"{name} is a whole number from 1 to {most}, not '{text}'.");
            wrong = true;
            return null;
        }
    }

    private sealed class Shown : IProgress<int>
    {
        private int _last = -1;

        public void Report(int value)
        {
            if (value / 10 != _last)
            {
                Console.WriteLine($"  history: {(_last = value / 10) * 10} %");
            }
        }
    }
}
