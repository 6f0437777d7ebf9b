using System.Runtime.InteropServices;

namespace Arivu.Portal.Analytics.StockReports;

/// <summary>What shops wanted of a product in a time, in pieces, and what became of it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Demand
{
    /// <summary>On orders that were accepted.</summary>
    public long Ordered { get; init; }

    /// <summary>Sent by the end of the time.</summary>
    public long Sent { get; init; }

    /// <summary>Neither sent by the end of the time nor called off.</summary>
    public long Open => Ordered - Sent - CalledOff;

    /// <summary>Open now and promised from no batch.</summary>
    public long Waiting { get; init; }

    /// <summary>Called off, for whatever reason.</summary>
    public long CalledOff { get; init; }

    /// <summary>Called off on an order that waited for this product, or that fewer were there for than ordered.</summary>
    public long Short { get; init; }

    /// <summary>Asked for and refused, because they were not there.</summary>
    public long Refused { get; init; }

    /// <summary>What was lost, at the shops' prices before GST, in paise.</summary>
    public long LostPaise { get; init; }

    /// <summary>Lost for want of stock.</summary>
    public long Lost => Short + Refused;

    /// <summary>What was sent of what could have been, in percent; null where nothing could.</summary>
    public decimal? Fill => Sent + Waiting + Lost > 0 ? 100m * Sent / (Sent + Waiting + Lost) : null;

    public static Demand operator +(Demand left, Demand right) => new()
    {
        Ordered = left.Ordered + right.Ordered,
        Sent = left.Sent + right.Sent,
        Waiting = left.Waiting + right.Waiting,
        CalledOff = left.CalledOff + right.CalledOff,
        Short = left.Short + right.Short,
        Refused = left.Refused + right.Refused,
        LostPaise = left.LostPaise + right.LostPaise,
    };
}
