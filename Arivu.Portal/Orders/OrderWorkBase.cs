using Arivu.Portal.Ui;
using Microsoft.AspNetCore.Components;

namespace Arivu.Portal.Orders;

/// <summary>What the parts of an order's page share that act on it.</summary>
public abstract class OrderWorkBase : PageBase
{
    /// <summary>The order as it stands.</summary>
    [Parameter, EditorRequired]
    public OrderDetail Order { get; set; } = default!;

    /// <summary>Called after an act, done or refused, to load again.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    /// <summary>The room's verbs.</summary>
    [Inject]
    protected OrderService Service { get; set; } = default!;

    /// <summary>Called when another was first: the page shows what stands now.</summary>
    protected override Task ReloadAsync() => OnChanged.InvokeAsync();

    /// <summary>
    /// Runs one act and loads again, also when a rule refused it: the reason is then that the order no longer stands as the page
    /// shows it. What was typed stays where only an answer was wrong.
    /// </summary>
    /// <returns>Whether the act was done.</returns>
    protected async Task<bool> DoAsync(Func<Task> act, string done)
    {
        var acted = await TryAsync(act);
        if (acted)
        {
            Say(done);
        }

        if (acted || Errors.Count == 0)
        {
            await ReloadAsync();
        }

        return acted;
    }
}
