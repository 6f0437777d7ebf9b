using Arivu.Portal.Audit;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Billing;

/// <summary>
/// A due that was given up, or the taking back of one. It is no document of the GST law: the tax on what was supplied stays
/// due, and the invoice stays as it was issued (docs/decisions/014). Append-only: what an invoice has written off is the sum.
/// </summary>
public sealed class WriteOff : IOwnedByRetailer, IAppendOnly, IAudited
{
    private WriteOff(Guid id) => Id = id;

    /// <summary>The key; time-ordered.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public int RetailerId { get; private set; }

    /// <summary>The invoice.</summary>
    public Guid InvoiceId { get; private set; }

    /// <summary>The invoice's number.</summary>
    public string InvoiceNumber { get; private set; } = "";

    /// <summary>The business date (IST).</summary>
    public DateOnly WrittenOn { get; private set; }

    /// <summary>Given up; negative where it is owed again.</summary>
    public Money Amount { get; private set; }

    /// <summary>Why; both sides may read it.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Who.</summary>
    public string Actor { get; private set; } = "";

    /// <inheritdoc />
    public string AuditKey => InvoiceNumber;

    /// <summary>Writes down what an invoice gave up (<see cref="Invoice.GiveUp"/>) or claims again.</summary>
    internal static WriteOff Of(Invoice invoice, Money amount, WriteOffNoting note) => new(Guid.CreateVersion7())
    {
        RetailerId = invoice.RetailerId,
        InvoiceId = invoice.Id,
        InvoiceNumber = invoice.Number,
        WrittenOn = note.On,
        Amount = amount,
        Reason = note.Reason,
        Actor = note.Actor,
    };
}

/// <summary>Why, when and by whom a due is given up.</summary>
/// <param name="On">The business date (IST).</param>
/// <param name="Reason">Why.</param>
/// <param name="Actor">Who.</param>
internal sealed record WriteOffNoting(DateOnly On, string Reason, string Actor);
