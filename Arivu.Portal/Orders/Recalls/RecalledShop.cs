using Arivu.Portal.Data;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders.Recalls;

/// <summary>One shop's part of a recall. The shop reads it: what it is told stands here as it left.</summary>
public sealed class RecalledShop : IOwnedByRetailer
{
    /// <summary>Longest answer that is noted.</summary>
    public const int AnswerLength = 300;

    private RecalledShop(Guid id) => Id = id;

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>The recall.</summary>
    public Guid RecallId { get; private set; }

    /// <inheritdoc />
    public int RetailerId { get; private set; }

    /// <summary>The recall's number, repeated for the shop, which reads no recall.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The product's SKU, likewise.</summary>
    public string Sku { get; private set; } = "";

    /// <summary>The product's name, likewise.</summary>
    public string Product { get; private set; } = "";

    /// <summary>The batch's number, likewise.</summary>
    public string Batch { get; private set; } = "";

    /// <summary>Pieces it got that had not come back when the recall began.</summary>
    public int Pieces { get; private set; }

    /// <summary>What it was told; null until then.</summary>
    public string? Message { get; private set; }

    /// <summary>When it was told, in UTC.</summary>
    public DateTime? ToldAt { get; private set; }

    /// <summary>What it answered, as somebody of the team noted it.</summary>
    public string? Answered { get; private set; }

    /// <summary>When that was noted, in UTC.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>Pieces collected from it.</summary>
    public int Collected { get; private set; }

    internal static RecalledShop Of(Recall recall, int retailerId, int pieces) => new(Guid.CreateVersion7())
    {
        RecallId = recall.Id,
        RetailerId = retailerId,
        Number = recall.Number,
        Sku = recall.Sku,
        Product = recall.Product,
        Batch = recall.Batch,
        Pieces = pieces,
    };

    internal void Tell(string message, DateTime at) => (Message, ToldAt) = (message, at);

    internal void Answer(string? answer, int collected, DateTime at)
    {
        if (collected < 0 || collected > Pieces)
        {
            throw new RuleBrokenException("This shop got {0} pieces: so many can be collected at most.", Pieces) { Code = "quantity" }.Beside(nameof(Collected));
        }

        (Answered, Collected, AnsweredAt) = (string.IsNullOrWhiteSpace(answer) ? null : answer.Trim(), collected, at);
    }
}
