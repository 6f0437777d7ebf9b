namespace Arivu.Portal.Orders;

/// <content>While it is being placed: what is not there becomes what the shop chose.</content>
public sealed partial class Order
{
    /// <summary>Orders fewer pieces of a line than were asked; none leaves the line out.</summary>
    internal void Take(OrderLine line, int pieces)
    {
        if (pieces == 0)
        {
            _lines.Remove(line);
        }
        else
        {
            line.Take(pieces);
        }
    }

    /// <summary>Orders a product in the place of what is missing.</summary>
    internal OrderLine TakeInstead(LineOffer offer)
    {
        var line = OrderLine.Of(this, _lines.Count + 1, offer);
        _lines.Add(line);
        return line;
    }

    /// <summary>Another day than it was placed for.</summary>
    internal void ComeOn(DateOnly day) => DeliverOn = day;

    /// <summary>Lines and sums as they are ordered.</summary>
    internal void Taken()
    {
        _lines.ForEach(line => line.StandAt(_lines.IndexOf(line) + 1));
        Sum();
        CreditReserved = Total;
    }
}
