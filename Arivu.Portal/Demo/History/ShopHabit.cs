using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;

namespace Arivu.Portal.Demo.History;

/// <summary>How one shop buys and pays: how often, how much, which products, and how late its money comes.</summary>
internal sealed class ShopHabit
{
    private const decimal CashShopMonth = 60_000m;
    private readonly Random _chance;
    private readonly List<Product> _usual;

    public ShopHabit(Retailer retailer, IReadOnlyList<Product> products, int seed)
    {
        Retailer = retailer;
        _chance = new Random(HashCode(retailer.Code, seed));
        var monthly = retailer.Terms.GivesCredit() ? retailer.CreditLimit.Rupees * (0.45m + (0.5m * (decimal)_chance.NextDouble())) : CashShopMonth * (0.5m + (decimal)_chance.NextDouble());
        OrdersPerMonth = Math.Clamp(2.0 + ((double)monthly / 30_000.0), 3.0, 14.0) * (0.8 + (0.4 * _chance.NextDouble()));
        Basket = monthly / (decimal)OrdersPerMonth;
        _usual = [.. products.OrderBy(_ => _chance.Next()).Take(10 + _chance.Next(14))];
        Lateness = _chance.Next(10) switch { < 5 => 0, < 8 => 1, _ => 2 };
    }

    public Retailer Retailer { get; }

    /// <summary>On average, before weekday and season.</summary>
    public double OrdersPerMonth { get; }

    /// <summary>What an order is worth on average, in rupees before GST.</summary>
    public decimal Basket { get; }

    /// <summary>0 pays on time, 1 a little late, 2 late.</summary>
    public int Lateness { get; }

    /// <summary>How many orders it places on a day.</summary>
    public int OrdersOn(DateOnly day, double scale)
    {
        var (limit, product, count) = (Math.Exp(-OrdersPerMonth / 30.0 * Weekday(day) * Season(day) * scale), _chance.NextDouble(), 0);
        while (product > limit)
        {
            product *= _chance.NextDouble();
            count++;
        }

        return count;
    }

    /// <summary>What it puts into an order: usual products first, in allowed quantities, about as much as its basket is worth.</summary>
    public IReadOnlyList<(Product Product, int Quantity)> Fill(double scale)
    {
        var budget = Basket / (decimal)Math.Max(1.0, scale) * (0.5m + (decimal)_chance.NextDouble());
        var wanted = Math.Clamp(_usual.Count / 3 + _chance.Next(5), 1, _usual.Count);
        var chosen = _usual.Select((product, rank) => (product, weight: _chance.NextDouble() / (1 + (rank * 0.15)))).OrderByDescending(p => p.weight).Take(wanted).Select(p => p.product);
        var lines = new List<(Product, int)>();
        foreach (var product in chosen)
        {
            var pieces = product.NearestAllowed((int)Math.Clamp(budget / wanted / product.WholesalePrice.Rupees, 1m, 2_000m));
            if (budget > 0 || lines.Count == 0)
            {
                lines.Add((product, pieces));
                budget -= pieces * product.WholesalePrice.Rupees;
            }
        }

        return lines;
    }

    /// <summary>When it pays an invoice, in days after the due date.</summary>
    public int DaysLate() => Lateness switch
    {
        0 => _chance.Next(-3, 2),
        1 => _chance.Next(0, 9),
        _ => _chance.Next(6, 32),
    };

    /// <summary>A whole number below the limit, from this shop's own luck.</summary>
    public int Chance(int below) => _chance.Next(below);

    // string.GetHashCode differs from process to process; the same seed must give the same history.
    private static int HashCode(string code, int seed) => code.Aggregate(seed, (hash, letter) => unchecked((hash * 31) + letter));

    private static double Weekday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Sunday => 0.25,
        DayOfWeek.Monday => 1.5,
        DayOfWeek.Saturday => 0.8,
        _ => 1.1,
    };

    // Festival months sell more, the weeks after them less.
    private static double Season(DateOnly day) => day.Month switch
    {
        9 or 10 => 1.25,
        11 when day.Day <= 10 => 1.35,
        6 or 7 => 0.85,
        _ => 1.0,
    };
}
