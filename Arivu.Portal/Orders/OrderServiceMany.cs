using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders;

/// <content>The same step for several orders, each on its own: what one refuses does not stop the others.</content>
public sealed partial class OrderService
{
    /// <summary>Approves each order that can be approved.</summary>
    /// <returns>What became of each, in the order asked.</returns>
    public Task<IReadOnlyList<OrderOutcome>> ApproveEachAsync(IReadOnlyList<string> numbers, CancellationToken cancel) => EachAsync(numbers, ApproveAsync, cancel);

    /// <summary>Starts packing each order that can be packed.</summary>
    /// <returns>What became of each, in the order asked.</returns>
    public Task<IReadOnlyList<OrderOutcome>> StartPackingEachAsync(IReadOnlyList<string> numbers, CancellationToken cancel) => EachAsync(numbers, StartPackingAsync, cancel);

    private async Task<IReadOnlyList<OrderOutcome>> EachAsync(IReadOnlyList<string> numbers, Func<string, CancellationToken, Task<bool>> step, CancellationToken cancel)
    {
        user.MustBeTeam();
        var outcomes = new List<OrderOutcome>();
        foreach (var number in numbers)
        {
            outcomes.Add(await OutcomeAsync(number, step, cancel));
        }

        return outcomes;
    }

    private static async Task<OrderOutcome> OutcomeAsync(string number, Func<string, CancellationToken, Task<bool>> step, CancellationToken cancel)
    {
        try
        {
            return new OrderOutcome(number, await step(number, cancel), Refusal: null);
        }
        catch (Exception refused) when (refused is RuleBrokenException or EditedByAnotherException)
        {
            return new OrderOutcome(number, Done: false, refused.Message);
        }
    }
}

/// <summary>What became of one order among several.</summary>
/// <param name="Number">Which.</param>
/// <param name="Done">Whether the step was taken.</param>
/// <param name="Refusal">Why not; null when it was, or when there is no such order.</param>
public sealed record OrderOutcome(string Number, bool Done, string? Refusal);
