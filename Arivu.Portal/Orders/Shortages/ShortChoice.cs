namespace Arivu.Portal.Orders.Shortages;

/// <summary>What a shop wants of a line that is not all there: said in the cart, kept on the order's line, and honoured when the order is placed and when the warehouse sends less.</summary>
public enum ShortChoice
{
    /// <summary>Nothing was said: the shop is asked before anything is ordered.</summary>
    Ask,

    /// <summary>Send what is there; the rest is not wanted.</summary>
    Part,

    /// <summary>Order all of it: what is there comes, the rest follows when it arrives, as long as the wait lasts.</summary>
    Wait,

    /// <summary>Another product in place of what is missing.</summary>
    Substitute,

    /// <summary>All of it or nothing.</summary>
    Drop,
}

/// <summary>What the choices mean.</summary>
internal static class ShortChoices
{
    /// <summary>The choices after which pieces that the warehouse does not have are called off by themselves; a query asks whether they contain a line's.</summary>
    public static readonly ShortChoice[] CallingOff = [ShortChoice.Part, ShortChoice.Substitute, ShortChoice.Drop];

    /// <summary>Whether pieces that the warehouse does not have are called off by themselves.</summary>
    public static bool CallsOff(this ShortChoice choice) => CallingOff.Contains(choice);

    /// <summary>English words for who packs, the key of their translation; null where the shop said nothing.</summary>
    public static string? Words(this ShortChoice choice) => choice switch
    {
        ShortChoice.Part => "If short: send what is there",
        ShortChoice.Wait => "If short: wait for the rest",
        ShortChoice.Substitute => "If short: send what is there; a substitute was wanted",
        ShortChoice.Drop => "If short: all of it or nothing",
        _ => null,
    };
}
