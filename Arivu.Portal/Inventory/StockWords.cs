using Arivu.Portal.Ui.Parts;

namespace Arivu.Portal.Inventory;

/// <summary>How states and moves read, in one place.</summary>
internal static class StockWords
{
    /// <summary>English word, a key of <see cref="InventoryWords"/>.</summary>
    public static string Word(this StockState state) => state switch
    {
        StockState.Out => "Out",
        StockState.Low => "Low",
        StockState.Expired => "Some expired",
        StockState.Expiring => "Expiring",
        _ => "Healthy",
    };

    /// <summary>Red: out. Amber: buy, or take expired pieces off. Blue: sell.</summary>
    public static Tone Tone(this StockState state) => state switch
    {
        StockState.Out => Ui.Parts.Tone.Bad,
        StockState.Low or StockState.Expired => Ui.Parts.Tone.Warn,
        StockState.Expiring => Ui.Parts.Tone.Info,
        _ => Ui.Parts.Tone.Good,
    };

    /// <summary>English word, a key of <see cref="InventoryWords"/>.</summary>
    public static string Word(this StockMove move) => move switch
    {
        StockMove.Received => "Received",
        StockMove.Reserved => "Promised",
        StockMove.Released => "Promise released",
        StockMove.Dispatched => "Sent",
        StockMove.Returned => "Came back",
        StockMove.SentAway => "To another warehouse",
        StockMove.TakenOver => "From another warehouse",
        StockMove.KeptBack => "Kept back",
        StockMove.LetGo => "Let go",
        _ => "Adjusted",
    };

    /// <summary>English word, a key of <see cref="InventoryWords"/>.</summary>
    public static string Word(this AdjustmentKind kind) => kind switch
    {
        AdjustmentKind.Damage => "Damage",
        AdjustmentKind.Expiry => "Expiry",
        AdjustmentKind.Sample => "Sample",
        AdjustmentKind.Theft => "Theft",
        AdjustmentKind.Found => "Found",
        _ => "Correction",
    };

    /// <summary>English word, a key of <see cref="InventoryWords"/>.</summary>
    public static string Word(this BatchHold hold) => hold switch
    {
        BatchHold.Recalled => "Recalled",
        BatchHold.Expired => "Expired, in quarantine",
        _ => "Under inspection",
    };

    /// <summary>The kind that an address or a request names; null for anything else.</summary>
    public static AdjustmentKind? KindNamed(string? name) =>
        name is { Length: > 0 } && char.IsLetter(name[0]) && Enum.TryParse<AdjustmentKind>(name, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null;

    /// <summary>As addresses name it.</summary>
    public static string Name(this StockMove move) => move.ToString().ToLowerInvariant();

    /// <summary>As addresses name it.</summary>
    public static string Name(this AdjustmentKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>English name of what did it by itself, a key of <see cref="InventoryWords"/>; null for a person, and what is not known.</summary>
    public static string? House(string actor) => actor switch
    {
        "production" => "Own production",
        "quarantine" => "The portal, after midnight",
        _ => null,
    };

    /// <summary>With its sign: +24, -5.</summary>
    public static string Signed(int pieces) => pieces > 0 ? $"+{Kernel.IndianDigits.Group(pieces)}" : Kernel.IndianDigits.Group(pieces);
}
