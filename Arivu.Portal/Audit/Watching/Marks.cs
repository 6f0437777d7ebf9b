namespace Arivu.Portal.Audit.Watching;

/// <summary>Remembers for a while who was noted for what, in bounded room: the oldest marks go first.</summary>
internal sealed class Marks
{
    /// <summary>The most marks that are remembered.</summary>
    internal const int Most = 20_000;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly Lock _turn = new();
    private readonly Dictionary<(string Actor, string Act, string Key), DateTime> _noted = [];
    private readonly Queue<((string Actor, string Act, string Key) Mark, DateTime At)> _order = new();
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private DateTime _minute;

    /// <summary>How many are remembered now.</summary>
    internal int Count
    {
        get
        {
            lock (_turn)
            {
                return _order.Count;
            }
        }
    }

    /// <summary>Asks for a line.</summary>
    /// <param name="actor">Who did it.</param>
    /// <param name="act">What.</param>
    /// <param name="key">To which thing.</param>
    /// <param name="now">When, in UTC.</param>
    /// <param name="quiet">How long the same is not noted again.</param>
    /// <returns>The line's place among this person's in this minute, from 1; 0 when the same was noted within the quiet time.</returns>
    public int Place(string actor, string act, string key, DateTime now, TimeSpan quiet)
    {
        var mark = (actor, act, key);
        lock (_turn)
        {
            if (_noted.TryGetValue(mark, out var last) && now - last < quiet)
            {
                return 0;
            }

            Forget(now);
            _noted[mark] = now;
            _order.Enqueue((mark, now));
            return _lines[actor] = _lines.GetValueOrDefault(actor) + 1;
        }
    }

    private void Forget(DateTime now)
    {
        if (now - _minute >= Minute)
        {
            _minute = now;
            _lines.Clear();
        }

        while (_order.TryPeek(out var oldest) && (_order.Count >= Most || now - oldest.At >= Lookout.SeenAgain))
        {
            _order.Dequeue();
            if (_noted.GetValueOrDefault(oldest.Mark) == oldest.At)
            {
                _noted.Remove(oldest.Mark);
            }
        }
    }
}
