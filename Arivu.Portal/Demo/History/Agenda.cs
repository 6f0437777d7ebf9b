namespace Arivu.Portal.Demo.History;

/// <summary>What will happen and when, in order of time; what is due after the last instant never happens.</summary>
internal sealed class Agenda(DateTime until)
{
    private readonly PriorityQueue<Action, (DateTime At, long Turn)> _due = new();
    private long _turn;

    /// <summary>The instant that is being lived, in UTC.</summary>
    public DateTime Now { get; private set; }

    /// <summary>Plans something; things of one instant happen in the order in which they were planned.</summary>
    public void At(DateTime instant, Action happens) => _due.Enqueue(happens, (instant, _turn++));

    /// <summary>Lives through everything before an instant.</summary>
    public void LiveUntil(DateTime instant)
    {
        var end = instant < until ? instant : until;
        while (_due.TryPeek(out var happens, out var when) && when.At < end)
        {
            _due.Dequeue();
            Now = when.At;
            happens();
        }
    }
}
