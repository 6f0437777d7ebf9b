using Arivu.Portal.Audit;
using Arivu.Portal.Inventory.Events;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory.Adjustments;

/// <summary>What became of an adjustment above the limit.</summary>
public enum AdjustmentState
{
    /// <summary>A second person is to decide.</summary>
    Waiting,

    /// <summary>It stands in the ledger.</summary>
    Approved,

    /// <summary>A second person said no, and why.</summary>
    Rejected,
}

/// <summary>A correction above the limit: it moves nothing until an administrator who did not ask for it says yes.</summary>
public sealed class AdjustmentRequest : Aggregate, IAudited
{
    private AdjustmentRequest(Guid id) => Id = id;

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>AJ-2627-0001, unique; the ledger's reference once it is approved.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The product.</summary>
    public int ProductId { get; private set; }

    /// <summary>The product's code, as it was.</summary>
    public string Sku { get; private set; } = "";

    /// <summary>The batch.</summary>
    public int BatchId { get; private set; }

    /// <summary>The batch's number.</summary>
    public string Batch { get; private set; } = "";

    /// <summary>Pieces found, or with a minus pieces missing.</summary>
    public int Quantity { get; private set; }

    /// <summary>What kind of correction.</summary>
    public AdjustmentKind Kind { get; private set; }

    /// <summary>Why, in words.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public AdjustmentState State { get; private set; }

    /// <summary>When it was asked for, in UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Who asked.</summary>
    public string Actor { get; private set; } = "";

    /// <summary>The login of who asked; null when the house did.</summary>
    public Guid? ActorId { get; private set; }

    /// <summary>When it was decided, in UTC.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>Who decided.</summary>
    public string? AnsweredBy { get; private set; }

    /// <summary>Why it was rejected.</summary>
    public string? Answer { get; private set; }

    /// <inheritdoc />
    public override string Stream => $"adjustment-{Id:N}";

    /// <inheritdoc />
    public string AuditKey => Number;

    /// <summary>Writes down what somebody wants.</summary>
    internal static AdjustmentRequest Ask(string number, string sku, Batch batch, int quantity, AdjustmentKind kind, string reason, CurrentUser user, DateTime at)
    {
        var request = new AdjustmentRequest(Guid.CreateVersion7())
        {
            Number = number, ProductId = batch.ProductId, Sku = sku, BatchId = batch.Id, Batch = batch.Number,
            Quantity = quantity, Kind = kind, Reason = reason, At = at, Actor = user.Name, ActorId = user.Id,
        };
        request.Raise(new AdjustmentWaits(request.Id));
        return request;
    }

    /// <summary>Whether this person asked for it.</summary>
    public bool IsOf(CurrentUser user) => ActorId is { } id ? id == user.Id : string.Equals(Actor, user.Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>A second person says yes: the ledger's line carries who asked, the reason and this number.</summary>
    /// <exception cref="RuleBrokenException">Code wrong-state: decided before; own-request: it is one's own; quantity: promised pieces would be missing by now.</exception>
    public void Approve(Shelf shelf, CurrentUser user, DateTime at)
    {
        MustBeFor(user);
        shelf.Correct(shelf.Held(BatchId), Quantity, Kind, Reason);
        Close(AdjustmentState.Approved, null, user, at);
    }

    /// <summary>A second person says no.</summary>
    /// <exception cref="RuleBrokenException">Code wrong-state: decided before; own-request: it is one's own.</exception>
    public void Reject(string reason, CurrentUser user, DateTime at)
    {
        MustBeFor(user);
        Close(AdjustmentState.Rejected, reason, user, at);
    }

    private void Close(AdjustmentState state, string? answer, CurrentUser user, DateTime at)
    {
        (State, Answer, AnsweredAt, AnsweredBy) = (state, answer, at, user.Name);
        Raise(new AdjustmentAnswered(Id));
    }

    private void MustBeFor(CurrentUser user)
    {
        if (State != AdjustmentState.Waiting)
        {
            throw new RuleBrokenException(State == AdjustmentState.Approved ? "{0} was approved by {1} already." : "{0} was rejected by {1} already.", Number, AnsweredBy!) { Code = "wrong-state" };
        }

        if (IsOf(user))
        {
            throw new RuleBrokenException("{0} is your own: another administrator decides it.", Number) { Code = "own-request" };
        }
    }
}
