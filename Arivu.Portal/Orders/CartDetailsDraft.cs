using FluentValidation;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Orders;

/// <summary>What a shop types on its cart.</summary>
public sealed class CartDetailsDraft
{
    /// <inheritdoc cref="CartDetails.ShipTo" />
    public string? ShipTo { get; set; }

    /// <inheritdoc cref="Order.PurchaseOrder" />
    public string? PurchaseOrder { get; set; }

    /// <inheritdoc cref="Order.Note" />
    public string? Note { get; set; }
}

/// <summary>What may be typed on a cart; whether the branch is open is asked by the service.</summary>
public sealed class CartDetailsRules : AbstractValidator<CartDetailsDraft>
{
    /// <summary>Sets the rules up.</summary>
    public CartDetailsRules(IStringLocalizer<OrdersWords> T)
    {
        RuleFor(d => d.PurchaseOrder).MaximumLength(Order.PurchaseOrderLength).WithMessage(_ => T["At most {0} characters", Order.PurchaseOrderLength]);
        RuleFor(d => d.Note).MaximumLength(Order.NoteLength).WithMessage(_ => T["At most {0} characters", Order.NoteLength]);
    }
}
