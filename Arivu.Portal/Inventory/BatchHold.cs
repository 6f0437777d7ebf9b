namespace Arivu.Portal.Inventory;

/// <summary>Why a batch is kept back, the weakest reason first.</summary>
public enum BatchHold
{
    /// <summary>Somebody looks at its quality.</summary>
    Quality,

    /// <summary>It expired.</summary>
    Expired,

    /// <summary>It was called back.</summary>
    Recalled,
}
