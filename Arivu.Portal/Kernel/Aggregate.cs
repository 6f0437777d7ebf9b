namespace Arivu.Portal.Kernel;

/// <summary>Something that happened in the business, named in the past tense and saved with what it happened to.</summary>
public interface IDomainEvent;

/// <summary>An entity that two people may edit at once and that says what happened to it.</summary>
public abstract class Aggregate
{
    private readonly List<IDomainEvent> _raised = [];

    /// <summary>The concurrency token, counted up by the data room at every save: the same on all databases.</summary>
    public int Version { get; private set; }

    /// <summary>The name of this aggregate's event stream: its events reach each subscriber in order.</summary>
    public abstract string Stream { get; }

    /// <summary>Events raised since the last save.</summary>
    public IReadOnlyList<IDomainEvent> Raised => _raised;

    /// <summary>Called by the data room when the events stand in the outbox.</summary>
    public void ClearRaised() => _raised.Clear();

    /// <summary>Notes that something happened; it is delivered once the change is saved.</summary>
    protected void Raise(IDomainEvent happened) => _raised.Add(happened);
}
