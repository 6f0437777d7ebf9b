using Arivu.Portal.Ui;
using Microsoft.AspNetCore.Components;

namespace Arivu.Portal.Orders.Pages.Parts;

/// <summary>
/// A part that sets how many pieces of one product are in the cart. Presses that come while one is still being saved are kept
/// and saved with it, so that quick fingers and slow lines lose none.
/// </summary>
public abstract class CartStepping : PageBase
{
    private int _steps;
    private int? _typed;

    /// <summary>Changes the cart.</summary>
    [Inject] protected CartService Carts { get; set; } = default!;

    /// <summary>The product.</summary>
    protected abstract CartChoice Product { get; }

    /// <summary>What the server said about the quantity; beside the field.</summary>
    protected string? Fault => Errors.GetValueOrDefault(CartQuantity.Field)?[0];

    /// <summary>Runs a change and reads again what shows it.</summary>
    protected abstract Task ChangeAsync(Func<Task> act);

    /// <summary>The last step took the product out of the cart; a part that offers the way back keeps the line.</summary>
    protected virtual void TookOut(TakenLine line)
    {
    }

    /// <summary>Steps up or down from what stands at the server.</summary>
    protected Task StepAsync(int steps)
    {
        _steps += steps;
        return SaveAsync();
    }

    /// <summary>Sets what was typed; steps before it count no more.</summary>
    protected Task SetAsync(int pieces)
    {
        (_typed, _steps) = (pieces, 0);
        return SaveAsync();
    }

    private async Task SaveAsync()
    {
        while (!Busy && (_typed is not null || _steps != 0))
        {
            if (!await TryAsync(() => ChangeAsync(SaveNextAsync)))
            {
                (_typed, _steps) = (null, 0);
            }
        }
    }

    private async Task SaveNextAsync()
    {
        var (typed, steps) = (_typed, _steps);
        (_typed, _steps) = (null, 0);
        var put = await (typed is { } pieces ? Carts.SetAsync(Product, pieces, Gone) : Carts.StepAsync(Product, steps, Gone));
        if (put.Taken is { } line)
        {
            TookOut(line);
        }
    }
}
