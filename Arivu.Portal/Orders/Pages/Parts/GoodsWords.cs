using Arivu.Portal.Kernel;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Orders.Pages.Parts;

/// <summary>Products and pieces, one and many.</summary>
internal static class GoodsWords
{
    /// <summary>"48 pieces of 1 product".</summary>
    public static string Of(int pieces, int products, IStringLocalizer<OrdersWords> T) => (pieces, products) switch
    {
        (1, _) => T["1 piece"],
        (_, 1) => T["{0} pieces of 1 product", IndianDigits.Group(pieces)],
        _ => T["{0} pieces of {1} products", IndianDigits.Group(pieces), products],
    };

    /// <summary>"1 piece is cancelled".</summary>
    public static string Cancelled(int pieces, IStringLocalizer<OrdersWords> T) => pieces == 1 ? T["1 piece is cancelled"] : T["{0} pieces are cancelled", IndianDigits.Group(pieces)];
}
