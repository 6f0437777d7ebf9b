using System.Collections.Concurrent;

namespace Arivu.Portal.Accounts;

/// <summary>The open circuits of each login in this process, so that they can be ended at once.</summary>
public sealed class LiveSessions
{
    private readonly ConcurrentDictionary<object, (Guid User, string? Session, Action End)> _open = new();

    /// <summary>How many circuits are open.</summary>
    public int Count => _open.Count;

    /// <summary>Notes a circuit until the result is disposed.</summary>
    /// <param name="user">The login.</param>
    /// <param name="session">The sign-in it belongs to: all tabs of one browser.</param>
    /// <param name="end">Sends its browser to the sign-in page; must return at once.</param>
    public IDisposable Open(Guid user, string? session, Action end)
    {
        var key = new object();
        _open[key] = (user, session, end);
        return new Session(() => _open.TryRemove(key, out _));
    }

    /// <summary>Ends every circuit of a login, or those of one sign-in only.</summary>
    public void End(Guid user, string? session = null)
    {
        foreach (var open in _open.Values.Where(s => s.User == user && (session is null || s.Session == session)))
        {
            open.End();
        }
    }

    private sealed class Session(Action close) : IDisposable
    {
        public void Dispose() => close();
    }
}
