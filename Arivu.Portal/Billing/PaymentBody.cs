using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Billing;

/// <summary>What a request to write a receipt says.</summary>
/// <param name="Retailer">From whom, by code.</param>
/// <param name="Amount">How much.</param>
/// <param name="Mode">Upi, Neft, Rtgs, Cheque or Cash.</param>
/// <param name="Reference">The bank's or cheque's reference; cash may have none.</param>
/// <param name="ReceivedOn">When it came (IST).</param>
/// <param name="Allocations">What it pays; absent sets it against the oldest dues. What is left stays on account.</param>
/// <param name="ChequeDate">The date on a cheque.</param>
/// <param name="Bank">The bank of a cheque.</param>
/// <param name="Note">A remark.</param>
public sealed record PaymentBody(
    string? Retailer, Money? Amount, string? Mode, string? Reference, DateOnly? ReceivedOn, IReadOnlyList<AllocationBody?>? Allocations, DateOnly? ChequeDate, string? Bank, string? Note)
{
    /// <summary>The receipt as a person would type it, under the request's key.</summary>
    /// <exception cref="BadInputException">By field: an unknown mode, or a part that says nothing.</exception>
    internal PaymentDraft ToDraft(string? key) => new()
    {
        Retailer = Retailer,
        Amount = Amount,
        Mode = ModeOf(),
        Reference = Reference,
        ReceivedOn = ReceivedOn,
        ChequeDate = ChequeDate,
        Bank = Bank,
        Note = Note,
        Allocations = Allocations is null ? null : AllocationBody.Read(Allocations),
        Key = key,
    };

    private PaymentMode? ModeOf() => Mode is null ? null : RetailerKinds.Named<PaymentMode>(Mode) ?? throw new BadInputException("mode", "Upi, Neft, Rtgs, Cheque or Cash.");
}

/// <summary>A part of it for one invoice.</summary>
/// <param name="Invoice">ARV/2627/000123, or as addresses write it.</param>
/// <param name="Amount">How much.</param>
public sealed record AllocationBody(string? Invoice, Money? Amount)
{
    private const int MostParts = 1000;

    /// <summary>The parts, each whole.</summary>
    /// <exception cref="BadInputException">By field, such as <c>allocations[2].amount</c>.</exception>
    internal static IReadOnlyList<AllocationDraft> Read(IReadOnlyList<AllocationBody?> parts)
    {
        if (parts.Count > MostParts)
        {
            throw new BadInputException("allocations", $"At most {MostParts} parts.");
        }

        var faults = parts.Index().SelectMany(part => FaultsOf(part.Item, $"allocations[{part.Index}]")).ToDictionary(StringComparer.Ordinal);
        return faults.Count == 0 ? [.. parts.Select(part => new AllocationDraft(DocumentNumber.FromAddress(part!.Invoice!), part.Amount!.Value))] : throw new BadInputException(faults);
    }

    private static IEnumerable<KeyValuePair<string, string[]>> FaultsOf(AllocationBody? part, string at)
    {
        if (string.IsNullOrWhiteSpace(part?.Invoice) || part.Invoice.Length > NumberSeriesTable.NumberLength)
        {
            yield return new($"{at}.invoice", ["The invoice's number."]);
        }

        if (part?.Amount is null)
        {
            yield return new($"{at}.amount", ["How much."]);
        }
    }
}
