using System.Linq.Expressions;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Billing;

/// <content>
/// When an invoice is late and when it is credited whole: once as the database asks it, and below, in <see cref="InvoiceStanding"/>,
/// once for a row that was read. A test holds that both say the same.
/// </content>
public sealed partial class Invoice
{
    /// <summary>Something is owed.</summary>
    internal static readonly Expression<Func<Invoice, bool>> Owed = i => i.BalancePaise > 0;

    /// <summary>Everything on it was credited.</summary>
    internal static readonly Expression<Func<Invoice, bool>> CreditedWhole = i => i.Credited.Paise > 0 && i.Credited.Paise >= i.Total.Paise;

    /// <summary>
    /// Whether its due date counts. What is paid on delivery is not late before the goods are there; with days to pay, the
    /// provisional date counts, so that a delivery nobody noted gives no endless credit.
    /// </summary>
    private static readonly Expression<Func<Invoice, bool>> DueCounts = i => !i.DueIsProvisional || i.CreditDays > 0;

    /// <summary>Invoices with something owed past a due date that counts.</summary>
    public static Expression<Func<Invoice, bool>> OverdueOn(DateOnly today) => Rule.All(Owed, i => i.DueOn < today, DueCounts);

    /// <summary>The tab that each invoice stands in, besides all and open.</summary>
    internal static Expression<Func<Invoice, InvoiceView>> ViewOn(DateOnly today) => Rule.Choose(
        Owed,
        Rule.Choose(OverdueOn(today), _ => InvoiceView.Overdue, _ => InvoiceView.Pending),
        Rule.Choose(CreditedWhole, _ => InvoiceView.Cancelled, _ => InvoiceView.Paid));

    /// <summary>The status on a business date.</summary>
    public InvoiceStatus StatusOn(DateOnly today) => new InvoiceStanding(Total, Paid, Credited, Balance, DueOn, DueIsProvisional, CreditDays).On(today);
}

/// <summary>What an invoice's status follows from.</summary>
internal sealed record InvoiceStanding(Money Total, Money Paid, Money Credited, Money Balance, DateOnly DueOn, bool DueIsProvisional, int CreditDays)
{
    private bool IsCreditedWhole => Credited > Money.Zero && Credited >= Total;

    /// <summary>Whether something is owed past a due date that counts.</summary>
    public bool IsOverdueOn(DateOnly today) => Balance > Money.Zero && DueOn < today && (!DueIsProvisional || CreditDays > 0);

    /// <summary>The status on a business date.</summary>
    public InvoiceStatus On(DateOnly today) => true switch
    {
        _ when IsCreditedWhole => InvoiceStatus.Cancelled,
        _ when Balance == Money.Zero => InvoiceStatus.Paid,
        _ when IsOverdueOn(today) => InvoiceStatus.Overdue,
        _ when Paid > Money.Zero => InvoiceStatus.PartlyPaid,
        _ => InvoiceStatus.Pending,
    };
}
