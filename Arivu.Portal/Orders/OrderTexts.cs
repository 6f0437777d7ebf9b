using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders;

/// <summary>Texts that people write on an order.</summary>
internal static class OrderTexts
{
    /// <summary>Longest reason.</summary>
    public const int ReasonLength = 200;

    /// <exception cref="BadInputException">It is missing or too long.</exception>
    public static void Reason(string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new BadInputException("Reason", "Give a reason: the other side reads it.");
        }

        Length("Reason", reason, ReasonLength);
    }

    /// <exception cref="BadInputException">A text is too long.</exception>
    public static void Check(ShipGoods wish)
    {
        Length(nameof(ShipGoods.Vehicle), wish.Vehicle, Shipment.VehicleLength);
        Length(nameof(ShipGoods.Note), wish.Note, Order.NoteLength);
    }

    /// <exception cref="BadInputException">No batch is named, or the reason is too long.</exception>
    public static void Check(SwapBatch wish)
    {
        if (string.IsNullOrWhiteSpace(wish.To))
        {
            throw new BadInputException(nameof(SwapBatch.To), "Choose the batch that takes its place.");
        }

        Length(nameof(SwapBatch.Reason), wish.Reason, Inventory.BatchSwap.ReasonLength);
    }

    private static void Length(string field, string? text, int most)
    {
        if (text?.Length > most)
        {
            throw new BadInputException(field, $"At most {most} characters.");
        }
    }
}
