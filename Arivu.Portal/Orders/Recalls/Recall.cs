using Arivu.Portal.Audit;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Recalls.Events;

namespace Arivu.Portal.Orders.Recalls;

/// <summary>Where a recall stands.</summary>
public enum RecallState
{
    /// <summary>The batch is kept back; the messages are drafted.</summary>
    Drafted,

    /// <summary>The shops are told.</summary>
    Sent,

    /// <summary>Nothing more is to be done. The batch stays kept back.</summary>
    Closed,
}

/// <summary>A batch that is called back from every shop that got it.</summary>
public sealed class Recall : Aggregate, IAudited
{
    /// <summary>Longest reason.</summary>
    public const int ReasonLength = StockNote.ReasonLength;

    /// <summary>Longest message to a shop.</summary>
    public const int MessageLength = 2000;

    private readonly List<RecalledShop> _shops = [];

    private Recall(Guid id) => Id = id;

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>RC-2627-0001, unique.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The product.</summary>
    public int ProductId { get; private set; }

    /// <summary>The product's SKU.</summary>
    public string Sku { get; private set; } = "";

    /// <summary>The product's name, as it was.</summary>
    public string Product { get; private set; } = "";

    /// <summary>The batch's number, in every warehouse.</summary>
    public string Batch { get; private set; } = "";

    /// <summary>Why, for the team.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>What the shops are told, with marks for each shop's own facts (<see cref="RecallText"/>).</summary>
    public string Message { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public RecallState State { get; private set; }

    /// <summary>When it was begun, in UTC.</summary>
    public DateTime OpenedAt { get; private set; }

    /// <summary>Who began it.</summary>
    public string OpenedBy { get; private set; } = "";

    /// <summary>When the shops were told, in UTC.</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>When it was closed, in UTC.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>The shops that got the batch.</summary>
    public IReadOnlyList<RecalledShop> Shops => _shops;

    /// <inheritdoc />
    public override string Stream => $"recall-{Id:N}";

    /// <inheritdoc />
    public string AuditKey => Number;

    /// <summary>Calls a batch back.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="goods">The product and batch.</param>
    /// <param name="reason">Why, for the team.</param>
    /// <param name="message">What the shops are told.</param>
    /// <param name="got">Pieces that each shop has, by the shop's key.</param>
    /// <param name="actor">Who.</param>
    /// <param name="at">When, in UTC.</param>
    public static Recall Open(string number, RecalledGoods goods, string reason, string message, IReadOnlyDictionary<int, int> got, string actor, DateTime at)
    {
        var recall = new Recall(Guid.CreateVersion7())
        {
            Number = number,
            ProductId = goods.ProductId,
            Sku = goods.Sku,
            Product = goods.Product,
            Batch = goods.Batch,
            Reason = reason,
            Message = message,
            OpenedAt = at,
            OpenedBy = actor,
        };
        recall._shops.AddRange(got.OrderBy(g => g.Key).Select(g => RecalledShop.Of(recall, g.Key, g.Value)));
        return recall;
    }

    /// <summary>Words the message anew.</summary>
    /// <exception cref="RuleBrokenException">Code wrong-state: it is sent.</exception>
    public void Write(string message)
    {
        Must(RecallState.Drafted, "The shops of {0} are told already: a message that left cannot be changed.");
        Message = message;
    }

    /// <summary>Tells every shop, each in its own words.</summary>
    /// <param name="textOf">The message for one shop.</param>
    /// <param name="at">When, in UTC.</param>
    /// <exception cref="RuleBrokenException">Code wrong-state: the shops were told before.</exception>
    public void Send(Func<RecalledShop, string> textOf, DateTime at)
    {
        Must(RecallState.Drafted, "The shops of {0} are told already.");
        foreach (var shop in _shops)
        {
            shop.Tell(textOf(shop), at);
            Raise(new RecallSent(shop.Id, Number, shop.RetailerId));
        }

        (State, SentAt) = (RecallState.Sent, at);
    }

    /// <summary>Notes what a shop answered and how many pieces were collected from it.</summary>
    /// <exception cref="RuleBrokenException">Code wrong-state: nobody was told yet, or it is closed; quantity: the shop has not so many.</exception>
    public void Note(int retailerId, string? answer, int collected, DateTime at)
    {
        Must(RecallState.Sent, State == RecallState.Closed ? "{0} is closed." : "The shops of {0} are not told yet.");
        (_shops.Find(s => s.RetailerId == retailerId) ?? throw new RuleBrokenException("This shop got nothing of {0}.", Batch) { Code = "reference" }).Answer(answer, collected, at);
    }

    /// <summary>Closes it. The batch stays kept back in every warehouse, also where it arrives later.</summary>
    /// <exception cref="RuleBrokenException">Code wrong-state: shops are not told yet, or it is closed.</exception>
    public void Close(DateTime at)
    {
        if (State == RecallState.Closed || (State == RecallState.Drafted && _shops.Count > 0))
        {
            throw new RuleBrokenException(State == RecallState.Closed ? "{0} is closed already." : "Tell the shops of {0} before it is closed: {1} got the batch.", Number, _shops.Count) { Code = "wrong-state" };
        }

        (State, ClosedAt) = (RecallState.Closed, at);
    }

    private void Must(RecallState state, string sentence)
    {
        if (State != state)
        {
            throw new RuleBrokenException(sentence, Number) { Code = "wrong-state" };
        }
    }
}

/// <summary>What is called back.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="Sku">Its SKU.</param>
/// <param name="Product">Its name.</param>
/// <param name="Batch">The batch's number.</param>
public sealed record RecalledGoods(int ProductId, string Sku, string Product, string Batch);
