using Arivu.Portal.Audit;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Catalog;

/// <summary>
/// One row of the GST notifications: a rate for an HSN prefix, between two dates. Rates are data, never code; a row is ended,
/// never changed, because invoices of its time were made with it.
/// </summary>
public sealed class GstRate : Aggregate, ISeenByAll, IAudited
{
    /// <summary>The HSN of the row for all goods that no other row names.</summary>
    public const string Residual = "*";

    private GstRate(string hsn, string conditions, DateOnly effectiveFrom) => (Hsn, Conditions, EffectiveFrom) = (hsn, conditions, effectiveFrom);

    /// <summary>A new row.</summary>
    /// <param name="hsn">A prefix of 2 to 8 digits, or <see cref="Residual"/>.</param>
    /// <param name="conditions">In the form of <see cref="GstConditions"/>.</param>
    /// <param name="rate">In percent.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day; null while nothing ended it.</param>
    /// <param name="description">The goods, as the notification names them.</param>
    /// <param name="source">The notification.</param>
    public GstRate(string hsn, string conditions, decimal rate, DateOnly from, DateOnly? to, string description, string source)
        : this(hsn, conditions, from) => (Rate, EffectiveTo, Description, Source) = (rate, to, description, source);

    /// <summary>The key.</summary>
    public int Id { get; private set; }

    /// <summary>A prefix of 2 to 8 digits, or <see cref="Residual"/>.</summary>
    public string Hsn { get; private set; }

    /// <summary>Codes that must all stand on the product, in the form of <see cref="GstConditions"/>.</summary>
    public string Conditions { get; private set; }

    /// <summary>In percent: CGST and SGST are half of it each, IGST is the whole.</summary>
    public decimal Rate { get; private set; }

    /// <summary>The first day, IST.</summary>
    public DateOnly EffectiveFrom { get; private set; }

    /// <summary>The last day, IST; null while nothing ended it.</summary>
    public DateOnly? EffectiveTo { get; private set; }

    /// <summary>The goods, as the notification names them.</summary>
    public string Description { get; private set; } = "";

    /// <summary>The notification it was taken from.</summary>
    public string Source { get; private set; } = "";

    /// <inheritdoc />
    public override string Stream => $"gst-{Hsn}";

    /// <inheritdoc />
    public string AuditKey => Hsn;

    /// <summary>Ends the row: another takes over the next day.</summary>
    /// <exception cref="RuleBrokenException">It would end before it began.</exception>
    public void EndOn(DateOnly lastDay)
    {
        if (lastDay < EffectiveFrom)
        {
            throw new RuleBrokenException("The rate of HSN {0} from {1} cannot end on {2}.", Hsn, EffectiveFrom.ToText(), lastDay.ToText());
        }

        EffectiveTo = lastDay;
    }
}
