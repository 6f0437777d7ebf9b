using System.Security.Cryptography;
using System.Text.Json;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <summary>One request to place an order, and what was answered when it came before: the same key and body is one order.</summary>
internal sealed class PlacedAnswers
{
    private readonly string? _key;
    private readonly string _hash;

    /// <summary>The request as it came in; without a key it is never the same as another.</summary>
    public PlacedAnswers(PlaceOrder wish) => (_key, _hash) = (wish.Key, Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(wish with { Key = null }))));

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
            throw new RuleBrokenException("This key placed {0} with other lines; a new order needs a new key.", placed.OrderNumber) { Code = "idempotency-mismatch" };
        }

        var order = await db.Orders.AsNoTracking().SingleAsync(o => o.Number == placed.OrderNumber, cancel);
        return new PlacedOrder(order.Number, order.Status, order.HoldReasons);
    }

    /// <summary>Keeps the answer, with the order it is about.</summary>
    public void Keep(PortalDbContext db, Order order)
    {
        if (_key is not null)
        {
            db.Add(new PlacedKey(order.RetailerId, _key, _hash, order.Number, order.PlacedAt));
        }
    }
}
