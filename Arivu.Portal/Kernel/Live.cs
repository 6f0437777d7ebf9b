using System.Collections.Concurrent;

namespace Arivu.Portal.Kernel;

/// <summary>
/// Tells open screens that something changed, by id only: the screen reads again what it shows. Sent after the commit,
/// never stored; a lost hint costs freshness, not truth.
/// </summary>
public interface ILiveHint
{
    /// <summary>The only retailer who may hear of it; null for everybody signed in. The team hears all.</summary>
    int? ForRetailer { get; }
}

/// <summary>Carries hints to every open screen of this process.</summary>
public sealed class LiveBus
{
    private readonly ConcurrentDictionary<object, Action<ILiveHint>> _listeners = new();

    /// <summary>How many listen now; zero when all circuits are gone.</summary>
    public int Count => _listeners.Count;

    /// <summary>Hands a hint to everybody who listens. Listeners only note it, so this returns at once.</summary>
    public void Publish(ILiveHint hint)
    {
        foreach (var listener in _listeners.Values)
        {
            listener(hint);
        }
    }

    /// <summary>Listens until the result is disposed.</summary>
    /// <param name="listener">Must return at once and throw nothing.</param>
    public IDisposable Subscribe(Action<ILiveHint> listener)
    {
        var key = new object();
        _listeners[key] = listener;
        return new Subscription(() => _listeners.TryRemove(key, out _));
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}

/// <summary>The bus as one person hears it: hints about other retailers never arrive.</summary>
/// <param name="bus">All hints.</param>
/// <param name="user">Who listens; asked at every hint, because sign-out ends the right to hear.</param>
public sealed class LiveFeed(LiveBus bus, CurrentUser user)
{
    /// <summary>
    /// Listens for one kind of hint until the result is disposed. A hint comes on the thread of whoever caused it; what follows
    /// speaks the language of who listens.
    /// </summary>
    public IDisposable On<THint>(Action<THint> listener)
        where THint : ILiveHint
    {
        var language = Languages.Current;
        return bus.Subscribe(hint =>
        {
            if (hint is THint mine && MayHear(hint))
            {
                using (Languages.Speak(language))
                {
                    listener(mine);
                }
            }
        });
    }

    private bool MayHear(ILiveHint hint) => user.IsKnown && (user.SeesEverything || hint.ForRetailer is null || hint.ForRetailer == user.RetailerId);
}
