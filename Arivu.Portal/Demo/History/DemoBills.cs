using Arivu.Portal.Billing;
using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Demo.History;

/// <summary>Bills the past and lets its money come: on time from some shops, late from others.</summary>
internal sealed class DemoBills(Agenda agenda, HistoryBook book, Seller seller, GstTable rates, IReadOnlyDictionary<int, Product> products)
{
    private const string Office = "staff@arivu.example";
    private readonly Dictionary<int, List<Invoice>> _owed = [];
    private readonly Dictionary<int, List<Payment>> _paid = [];
    private readonly Dictionary<int, List<Payment>> _onAccount = [];
    private readonly Dictionary<int, List<Payment>> _atBank = [];
    private long _reference = 412_600_000_000;

    /// <summary>Invoices so far.</summary>
    public int Invoices { get; private set; }

    /// <summary>Receipts so far.</summary>
    public int Payments { get; private set; }

    /// <summary>The invoice that follows a confirmation.</summary>
    public void Bill(DemoOrder o, DateTime at)
    {
        var (retailer, order) = (o.Shop.Retailer, o.Order);
        var head = new InvoiceHead(
            order.Id, order.Number, Guid.Empty, retailer.Id, order.Supply, order.ShipTo.StateCode, InvoiceParties.Of(seller, retailer, order.ShipTo).ToText(), retailer.Terms.CreditDays(), retailer.Terms == PaymentTerms.Advance);
        var invoice = Invoice.Draft(head, [.. order.Lines.Where(l => l.Kept > 0).Select(l => new BilledGoods(l.Id, l.Sku, l.Name, l.Hsn, l.Uqc, l.Kept, l.UnitPrice, l.Mrp, l.Discount, Rate(l.ProductId, at)))]);
        invoice.Issue(book.Number(invoice.Kind == InvoiceKind.BillOfSupply ? NumberSeries.BillOfSupply : NumberSeries.TaxInvoice, at));
        book.Credit(retailer.Id, CreditMove.Release, -order.Bill(invoice.Total, whole: true), at, "billing", order.Number);
        book.Credit(retailer.Id, CreditMove.Invoice, invoice.Total, at, "billing", invoice.Number);
        (o.Invoice, Invoices) = (invoice, Invoices + 1);
        Owed(retailer.Id).Add(invoice);
        if (retailer.Terms == PaymentTerms.Advance)
        {
            SetAgainst(retailer.Id);
        }
    }

    /// <summary>Goods arrived: the days to pay begin, and the payment is planned.</summary>
    public void Delivered(DemoOrder o, DateTime at)
    {
        var day = IndianTime.BusinessDate(at);
        o.Invoice!.ArrivedOn(day);
        var late = o.Shop.Retailer.Terms.GivesCredit() ? Math.Max(0, o.Shop.Retailer.Terms.CreditDays() + o.Shop.DaysLate()) : o.Shop.Chance(2);
        var pays = DemoTrade.Work(DemoTrade.Ist(day.AddDays(late), 10 * 60 + o.Shop.Chance(7 * 60)));
        agenda.At(pays > at ? pays : DemoTrade.Work(at.AddMinutes(5)), () => Pay(o.Shop, o.Invoice!));
    }

    /// <summary>Money that comes before the goods.</summary>
    public void PayAhead(DemoOrder o, DateTime at) => Receive(o.Shop, book.CreditOf(o.Shop.Retailer.Id), PaymentMode.Neft, at);

    /// <summary>Credits what was billed and is not kept.</summary>
    public void CreditWhatIsNotKept(DemoOrder o, CreditReason reason, string why, DateTime at)
    {
        var invoice = o.Invoice!;
        var kept = o.Order.Lines.ToDictionary(l => l.Id, l => l.Kept - l.Returned);
        var pieces = invoice.Lines.Where(l => l.Quantity - l.CreditedQuantity > kept[l.OrderLineId]).ToDictionary(l => l.Id, l => l.Quantity - l.CreditedQuantity - kept[l.OrderLineId]);
        var note = CreditNote.ForPieces(invoice, pieces, new CreditGround(reason, why));
        var excess = note.Total - invoice.Balance;
        foreach (var payment in Paid(invoice.RetailerId).Where(p => p.Allocations.Any(a => a.InvoiceId == invoice.Id)).Reverse().ToList())
        {
            if (excess > Money.Zero)
            {
                excess -= payment.GiveBack(invoice, excess);
                NoteOnAccount(payment);
            }
        }

        invoice.Credit(note.Total);
        note.Issue(book.Number(NumberSeries.CreditNote, at));
        book.Credit(invoice.RetailerId, CreditMove.CreditNote, -note.Total, at, Office, note.Number);
        book.KeepForLast(note);
    }

    private void Pay(ShopHabit shop, Invoice invoice)
    {
        if (invoice.BalancePaise == 0)
        {
            return;
        }

        var inPart = shop.Lateness == 2 && shop.Chance(4) == 0;
        var amount = inPart ? new Money(invoice.BalancePaise / 2).ToWholeRupees() : invoice.Balance;
        Receive(shop, amount, ModeOf(shop, amount), agenda.Now);
        if (invoice.BalancePaise > 0)
        {
            agenda.At(DemoTrade.Work(agenda.Now.AddDays(3 + shop.Chance(9))), () => Pay(shop, invoice));
        }
    }

    private void Receive(ShopHabit shop, Money amount, PaymentMode mode, DateTime at)
    {
        if (amount <= Money.Zero)
        {
            return;
        }

        var retailer = shop.Retailer.Id;
        var payment = Payment.Receive(new MoneyReceived(retailer, mode, Reference(mode), IndianTime.BusinessDate(at), amount, Bank: mode == PaymentMode.Cheque ? "Tamilnad Mercantile Bank" : null));
        payment.AllocateOldestFirst(Owed(retailer).Where(i => i.BalancePaise > 0));
        payment.Issue(book.Number(NumberSeries.Receipt, at));
        if (mode == PaymentMode.Cheque)
        {
            Collect(shop, payment, at);
        }
        else
        {
            book.Credit(retailer, CreditMove.Receipt, -amount, at, Office, payment.Number);
        }

        book.KeepForLast(payment);
        Paid(retailer).Add(payment);
        NoteOnAccount(payment);
        Payments++;
        Owed(retailer).RemoveAll(i => i.BalancePaise == 0 && !IsAtBank(i));
    }

    // A cheque goes to the bank the next working day and clears, or comes back, two days later.
    private void Collect(ShopHabit shop, Payment cheque, DateTime at)
    {
        Of(_atBank, cheque.RetailerId).Add(cheque);
        var deposit = DemoTrade.Work(at.AddDays(1));
        agenda.At(deposit, () => cheque.Deposit(IndianTime.BusinessDate(deposit)));
        agenda.At(DemoTrade.Work(deposit.AddDays(2)), () =>
        {
            Of(_atBank, cheque.RetailerId).Remove(cheque);
            if (shop.Lateness == 2 && shop.Chance(6) == 0)
            {
                var invoices = Owed(cheque.RetailerId).Where(i => IsPaidBy(cheque, i)).ToList();
                cheque.Bounce(invoices, "Funds insufficient", IndianTime.BusinessDate(agenda.Now));
                invoices.ForEach(i => agenda.At(DemoTrade.Work(agenda.Now.AddDays(4)), () => Pay(shop, i)));
                return;
            }

            cheque.Clear();
            book.Credit(shop.Retailer.Id, CreditMove.ChequeCleared, -cheque.Amount, agenda.Now, Office, cheque.Number);
        });
    }

    /// <summary>Whether nothing about an invoice will change any more: paid, and no cheque for it is on its way.</summary>
    public bool IsFinal(Invoice? invoice) => invoice is null || (invoice.BalancePaise == 0 && !IsAtBank(invoice));

    /// <summary>Since when a shop lets something be overdue; null when it does not.</summary>
    public DateOnly? OverdueSince(int retailer, DateOnly today) =>
        Owed(retailer).Where(i => i.StatusOn(today) == InvoiceStatus.Overdue).Select(i => (DateOnly?)i.DueOn).Min();

    private bool IsAtBank(Invoice invoice) => Of(_atBank, invoice.RetailerId).Any(cheque => IsPaidBy(cheque, invoice));

    private static bool IsPaidBy(Payment payment, Invoice invoice) => payment.Allocations.Any(a => a.InvoiceId == invoice.Id && a.Amount > Money.Zero);

    // Money on account pays the next invoice at once.
    private void SetAgainst(int retailer)
    {
        var money = Of(_onAccount, retailer);
        money.ForEach(payment => payment.AllocateOldestFirst(Owed(retailer).Where(i => i.BalancePaise > 0)));
        money.RemoveAll(payment => payment.OnAccount == Money.Zero);
    }

    private decimal Rate(int product, DateTime at) => rates.Resolve(products[product].Hsn, products[product].GstConditions, IndianTime.BusinessDate(at)).Rate;

    private static PaymentMode ModeOf(ShopHabit shop, Money amount) => shop.Retailer.Terms == PaymentTerms.Cod && amount < Payment.CashLimit
        ? PaymentMode.Cash
        : amount.Rupees > 75_000 ? PaymentMode.Neft
        : shop.Chance(10) switch { < 6 => PaymentMode.Upi, < 8 when shop.Lateness > 0 => PaymentMode.Cheque, _ => PaymentMode.Neft };

    private string Reference(PaymentMode mode)
    {
        var next = _reference++;
        return mode switch
        {
            PaymentMode.Upi => $"{next}",
            PaymentMode.Cash => "",
            PaymentMode.Cheque => $"{next % 1_000_000:000000}",
            _ => $"HDFCN{next:00000000000}",
        };
    }

    private void NoteOnAccount(Payment payment)
    {
        if (payment.OnAccount > Money.Zero && !Of(_onAccount, payment.RetailerId).Contains(payment))
        {
            Of(_onAccount, payment.RetailerId).Add(payment);
        }
    }

    private List<Invoice> Owed(int retailer) => Of(_owed, retailer);

    private List<Payment> Paid(int retailer) => Of(_paid, retailer);

    private static List<T> Of<T>(Dictionary<int, List<T>> byRetailer, int retailer) => byRetailer.TryGetValue(retailer, out var list) ? list : byRetailer[retailer] = [];
}
