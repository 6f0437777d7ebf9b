using System.Security.Cryptography;
using System.Text.Json;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <summary>One request to place, and what was answered when it came before: the same key and body is the same order, or the same orders of one cart.</summary>
internal sealed class PlacedAnswers
{
    private readonly string? _key;
    private readonly string _hash;

    /// <summary>The request as it came in; without a key it is never the same as another.</summary>
    public PlacedAnswers(PlaceOrder wish) => (_key, _hash) = (wish.Key, Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(wish with { Key = null }))));

    /// <summary>What is answered about orders that stand together.</summary>
    public static PlacedOrder Of(IEnumerable<Order> orders)
    {
        var placed = orders.Select(order => new PlacedOrder(order.Number, order.Status, order.HoldReasons)).ToList();
        return placed[0] with { Others = placed[1..] };
    }

    /// <summary>What this request was answered before; null when it is new.</summary>
    /// <exception cref="RuleBrokenException">Code idempotency-mismatch: the key came with other lines.</exception>
    public async Task<PlacedOrder?> FirstAsync(PortalDbContext db, int retailerId, CancellationToken cancel)
    {
        if (_key is null || await db.PlacedKeys.AsNoTracking().SingleOrDefaultAsync(k => k.RetailerId == retailerId && k.Key == _key, cancel) is not { } placed)
        {
            return null;
        }

        if (placed.BodyHash != _hash)
        {
            throw new RuleBrokenException("This key placed {0} with other lines; a new order needs a new key.", placed.OrderNumbers) { Code = "idempotency-mismatch" };
        }

        var numbers = placed.OrderNumbers.Split(' ');
        var orders = await db.Orders.AsNoTracking().Where(o => numbers.Contains(o.Number)).ToDictionaryAsync(o => o.Number, StringComparer.Ordinal, cancel);
        return Of(numbers.Select(number => orders[number]));
    }

    /// <summary>Keeps the answer, with the orders it is about.</summary>
    public void Keep(PortalDbContext db, IReadOnlyList<Order> orders)
    {
        if (_key is not null)
        {
            db.Add(new PlacedKey(orders[0].RetailerId, _key, _hash, string.Join(' ', orders.Select(o => o.Number)), orders[0].PlacedAt));
        }
    }
}
