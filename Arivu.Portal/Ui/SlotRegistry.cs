using Microsoft.AspNetCore.Components;

namespace Arivu.Portal.Ui;

/// <summary>One component that a higher room put into a slot.</summary>
/// <param name="Name">The slot, as in <c>order.documents</c>: the thing shown, a dot, the place.</param>
/// <param name="Order">Smaller numbers stand first.</param>
/// <param name="Component">A component with a parameter <c>Id</c> of type string.</param>
public sealed record SlotEntry(string Name, int Order, Type Component);

/// <summary>
/// Which components stand in which slot. Lower rooms leave slots, higher rooms fill them, and neither imports upwards. The
/// frame's own slots: <c>frame.bar</c> (right end of the top bar, both sides), <c>frame.shop.bar</c> (before it, for stores:
/// the cut-off, the cart), <c>frame.shop.cart</c> (above the phone's tabs). A product in the shop leaves <c>shop.order</c>.
/// </summary>
public sealed class SlotRegistry(IEnumerable<SlotEntry> entries)
{
    private readonly ILookup<string, Type> _bySlot = entries.OrderBy(entry => entry.Order).ToLookup(entry => entry.Name, entry => entry.Component, StringComparer.Ordinal);

    /// <summary>The components of a slot, in order; none when no room filled it.</summary>
    public IReadOnlyList<Type> In(string name) => [.. _bySlot[name]];
}

/// <summary>How a room fills a slot.</summary>
public static class SlotRegistration
{
    /// <summary>Puts a component into a slot; it gets the slot's id as its parameter <c>Id</c>.</summary>
    public static IServiceCollection AddSlot<TComponent>(this IServiceCollection services, string name, int order = 0)
        where TComponent : IComponent =>
        services.AddSingleton(new SlotEntry(name, order, typeof(TComponent)));
}
