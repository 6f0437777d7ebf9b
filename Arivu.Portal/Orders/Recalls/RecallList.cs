namespace Arivu.Portal.Orders.Recalls;

/// <summary>A recall in the list.</summary>
/// <param name="Number">RC-2627-0001.</param>
/// <param name="Sku">The product.</param>
/// <param name="Product">Its name.</param>
/// <param name="Batch">The batch's number.</param>
/// <param name="Reason">Why.</param>
/// <param name="State">Where it stands.</param>
/// <param name="OpenedAt">When it was begun, in UTC.</param>
/// <param name="Shops">Shops that got the batch.</param>
/// <param name="Answered">Shops of them that answered.</param>
/// <param name="Pieces">Pieces they got.</param>
/// <param name="Collected">Pieces collected.</param>
public sealed record RecallRow(string Number, string Sku, string Product, string Batch, string Reason, RecallState State, DateTime OpenedAt, int Shops, int Answered, int Pieces, int Collected);

/// <summary>A recall with everything the team knows of it.</summary>
public sealed record RecallDetail
{
    /// <summary>The recall in short.</summary>
    public required RecallRow Row { get; init; }

    /// <inheritdoc cref="Recall.Message" />
    public required string Message { get; init; }

    /// <summary>Who began it.</summary>
    public required string OpenedBy { get; init; }

    /// <inheritdoc cref="Recall.SentAt" />
    public required DateTime? SentAt { get; init; }

    /// <inheritdoc cref="Recall.ClosedAt" />
    public required DateTime? ClosedAt { get; init; }

    /// <summary>Pieces that lie kept back in the warehouses.</summary>
    public required int KeptBack { get; init; }

    /// <summary>The shops, those that got most first.</summary>
    public required IReadOnlyList<RecallShopRow> Shops { get; init; }

    /// <summary>What a shop reads or would read.</summary>
    public string TextFor(RecallShopRow shop) => shop.Message ?? RecallText.For(Message, shop.Shop, Row.Product, Row.Batch, shop.Pieces);
}

/// <summary>A shop's part of a recall.</summary>
/// <param name="RetailerId">Its key.</param>
/// <param name="Code">Its code.</param>
/// <param name="Shop">Its name.</param>
/// <param name="Contact">Whom to ask.</param>
/// <param name="Phone">Where to call.</param>
/// <param name="Pieces">Pieces it got.</param>
/// <param name="Message">What it was told; null until then.</param>
/// <param name="ToldAt">When, in UTC.</param>
/// <param name="Answered">What it answered.</param>
/// <param name="AnsweredAt">When that was noted, in UTC.</param>
/// <param name="Collected">Pieces collected.</param>
public sealed record RecallShopRow(int RetailerId, string Code, string Shop, string Contact, string? Phone, int Pieces, string? Message, DateTime? ToldAt, string? Answered, DateTime? AnsweredAt, int Collected);

/// <summary>What a shop reads of a recall.</summary>
/// <param name="Number">RC-2627-0001.</param>
/// <param name="Sku">The product.</param>
/// <param name="Product">Its name.</param>
/// <param name="Batch">The batch's number.</param>
/// <param name="Pieces">Pieces it got.</param>
/// <param name="Message">What it is told.</param>
/// <param name="ToldAt">When, in UTC.</param>
/// <param name="Collected">Pieces collected from it.</param>
public sealed record RecallNotice(string Number, string Sku, string Product, string Batch, int Pieces, string Message, DateTime ToldAt, int Collected);
