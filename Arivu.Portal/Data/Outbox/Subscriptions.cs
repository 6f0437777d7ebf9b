using System.Text.Json;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Data.Outbox;

/// <summary>Which handlers listen to which event. Filled by the rooms' modules, read only afterwards.</summary>
public sealed class Subscriptions
{
    private readonly Dictionary<string, Subscriber> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, List<Subscriber>> _byEvent = [];

    internal Subscriptions(IEnumerable<Subscriber> all)
    {
        foreach (var subscriber in all)
        {
            _byName.Add(subscriber.Name, subscriber);
            (_byEvent.TryGetValue(subscriber.Event, out var list) ? list : _byEvent[subscriber.Event] = []).Add(subscriber);
        }
    }

    internal IEnumerable<Delivery> DeliveriesOf(string stream, IDomainEvent happened, DateTime now)
    {
        var type = happened.GetType();
        if (!_byEvent.TryGetValue(type, out var subscribers))
        {
            return [];
        }

        var (id, payload) = (Guid.CreateVersion7(), JsonSerializer.Serialize(happened, type));
        return subscribers.Select(s => new Delivery(id, stream, s.Name, s.Outside, type.Name, payload, now));
    }

    internal Subscriber? Find(string name) => _byName.GetValueOrDefault(name);
}

/// <summary>One handler of one event.</summary>
/// <param name="Name">Stored in its deliveries.</param>
/// <param name="Event">The event's type.</param>
/// <param name="Outside">Whether it runs outside the transaction.</param>
/// <param name="Run">Calls the handler.</param>
internal sealed record Subscriber(string Name, Type Event, bool Outside, Func<IServiceProvider, object, Delivery, PortalDbContext, CancellationToken, Task> Run);

/// <summary>How modules subscribe.</summary>
public static class SubscriptionRegistration
{
    /// <summary>Lets a handler listen to an event, exactly once each.</summary>
    public static IServiceCollection AddHandler<TEvent, THandler>(this IServiceCollection services)
        where TEvent : IDomainEvent
        where THandler : class, IHandle<TEvent>
    {
        services.AddScoped<THandler>();
        return services.AddSingleton(new Subscriber(NameOf<TEvent, THandler>(), typeof(TEvent), Outside: false,
            (scope, happened, _, db, cancel) => scope.GetRequiredService<THandler>().HandleAsync((TEvent)happened, db, cancel)));
    }

    /// <summary>Lets a teller of the outside world listen to an event, at least once each.</summary>
    public static IServiceCollection AddOutsideHandler<TEvent, THandler>(this IServiceCollection services)
        where TEvent : IDomainEvent
        where THandler : class, ITellOutside<TEvent>
    {
        services.AddScoped<THandler>();
        return services.AddSingleton(new Subscriber(NameOf<TEvent, THandler>(), typeof(TEvent), Outside: true,
            (scope, happened, delivery, _, cancel) => scope.GetRequiredService<THandler>().TellAsync((TEvent)happened, delivery.MessageId, cancel)));
    }

    private static string NameOf<TEvent, THandler>() => $"{typeof(THandler).Name}:{typeof(TEvent).Name}";
}
