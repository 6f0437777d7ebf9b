using Arivu.Portal.Kernel;

namespace Arivu.Portal.Catalog;

/// <summary>What must hold between the facts of one product, whoever brings them: a form, a file or the demo.</summary>
internal static class ProductLaws
{
    /// <exception cref="RuleBrokenException">One of them does not hold; it says which.</exception>
    public static void Hold(ProductFacts facts, decimal gstRate)
    {
        HoldQuantities(facts);
        HoldDays(facts);
        Refuse(facts.WholesalePrice <= Money.Zero, "The wholesale price is more than ₹0.");
        Refuse(facts.Ean13 is not null && !Barcode.IsEan13(facts.Ean13), "{0} is no EAN-13 barcode.", facts.Ean13 ?? "");
        var price = new ShopPrice(facts.WholesalePrice, gstRate, facts.Mrp);
        Refuse(price.Earns < Money.Zero, "With GST {0} % a piece costs the shop {1}, more than its MRP {2}.", gstRate.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture), price.WithGst, facts.Mrp);
    }

    private static void HoldQuantities(ProductFacts facts)
    {
        Refuse(facts.NetQuantity <= 0, "The net quantity is more than 0.");
        Refuse(facts.CaseSize <= 0, "A case holds at least 1 piece.");
        Refuse(facts.OrderMultiple <= 0, "The order multiple is at least 1.");
        Refuse(facts.MinimumQuantity <= 0, "The minimum quantity is at least 1.");
        Refuse(facts.MinimumQuantity % facts.OrderMultiple != 0, "The minimum quantity {0} is no multiple of {1}.", facts.MinimumQuantity, facts.OrderMultiple);
        Refuse(facts.ReorderPoint < 0, "The reorder point is at least 0.");
    }

    private static void HoldDays(ProductFacts facts)
    {
        Refuse(facts.ShelfLifeDays <= 0, "The shelf life is at least 1 day.");
        Refuse(facts.MinimumDispatchDays < 0 || facts.MinimumDispatchDays >= facts.ShelfLifeDays, "The days left at dispatch are fewer than the shelf life.");
        Refuse(facts.NearExpiryAlertDays < 0 || facts.NearExpiryAlertDays >= facts.ShelfLifeDays, "The days of the expiry alert are fewer than the shelf life.");
    }

    private static void Refuse(bool broken, string sentence, params object[] marks)
    {
        if (broken)
        {
            throw new RuleBrokenException(sentence, marks);
        }
    }
}
