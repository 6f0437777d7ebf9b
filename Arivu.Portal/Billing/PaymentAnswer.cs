using Arivu.Portal.Kernel;

namespace Arivu.Portal.Billing;

/// <summary>A receipt as the API tells it.</summary>
/// <param name="Number">ARC/2627/000045.</param>
/// <param name="Amount">How much came.</param>
/// <param name="Allocated">What it pays, by invoice.</param>
/// <param name="OnAccount">What is left.</param>
public sealed record PaymentAnswer(string Number, Money Amount, IReadOnlyList<AllocationAnswer> Allocated, Money OnAccount)
{
    internal static PaymentAnswer Of(ReceivedPayment received) =>
        new(received.Number, received.Amount, [.. received.Allocated.Select(part => new AllocationAnswer(part.Invoice, part.Amount))], received.OnAccount);

    internal static PaymentAnswer Of(ReceiptDetail receipt) =>
        new(receipt.Number, receipt.Amount, [.. receipt.Allocated.Select(part => new AllocationAnswer(part.Invoice, part.Amount))], receipt.OnAccount);
}

/// <summary>A part of a receipt for one invoice.</summary>
/// <param name="Invoice">ARV/2627/000123.</param>
/// <param name="Amount">How much.</param>
public sealed record AllocationAnswer(string Invoice, Money Amount);
