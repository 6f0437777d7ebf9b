using Arivu.Portal.Catalog;
using Arivu.Portal.Kernel;
using FluentValidation;

namespace Arivu.Portal.Orders;

/// <summary>What a wish to order may look like, before anything is looked up.</summary>
public sealed class PlaceOrderRules : AbstractValidator<PlaceOrder>
{
    private static readonly PlaceOrderRules Of = new();

    /// <summary>Sets the rules up.</summary>
    public PlaceOrderRules()
    {
        RuleFor(w => w.Lines).Must(lines => lines is null or { Count: > 0 and <= PlaceOrder.MostLines }).WithMessage($"An order has 1 to {PlaceOrder.MostLines} lines.");
        RuleForEach(w => w.Lines).Must(line => !string.IsNullOrWhiteSpace(line?.Sku)).WithMessage("Each line names a product.");
        RuleForEach(w => w.Lines).Must(line => line?.Note is not { Length: > CartLine.NoteLength }).WithMessage($"At most {CartLine.NoteLength} characters.");
        RuleFor(w => w.PurchaseOrder).MaximumLength(Order.PurchaseOrderLength).WithMessage($"At most {Order.PurchaseOrderLength} characters.");
        RuleFor(w => w.Note).MaximumLength(Order.NoteLength).WithMessage($"At most {Order.NoteLength} characters.");
        RuleFor(w => w.Key).MaximumLength(PlacedKey.KeyLength).WithMessage($"At most {PlacedKey.KeyLength} characters.");
    }

    /// <summary>Holds the door: a wish that cannot be read, or a person who may not order for this shop.</summary>
    /// <exception cref="BadInputException">By field.</exception>
    /// <exception cref="NotAllowedException">A retailer orders for somebody else, or nobody orders.</exception>
    internal static void Check(PlaceOrder wish, CurrentUser user)
    {
        if (!user.SeesEverything && (user.RetailerId is null || wish.Retailer is not null))
        {
            throw user.Refuse();
        }

        if (user.SeesEverything && string.IsNullOrWhiteSpace(wish.Retailer))
        {
            throw new BadInputException(nameof(PlaceOrder.Retailer), "Choose the shop.");
        }

        Of.Check(wish);
    }
}
