using Arivu.Portal.Audit;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Catalog;

/// <summary>Something the firm sells, in one pack size. Quantities are pieces, prices are for one piece.</summary>
public sealed class Product : Aggregate, ISeenByAll, IAudited
{
    private Product(string sku, DateTime createdAt) => (Sku, CreatedAt) = (sku, createdAt);

    /// <summary>The key.</summary>
    public int Id { get; private set; }

    /// <summary>The code people use; it never changes.</summary>
    public string Sku { get; private set; }

    /// <inheritdoc cref="ProductFacts.Name" />
    public string Name { get; private set; } = "";

    /// <inheritdoc cref="ProductFacts.CategoryId" />
    public int CategoryId { get; private set; }

    /// <summary>The shelf; loaded only when a query asks for it.</summary>
    public Category Category { get; private set; } = null!;

    /// <inheritdoc cref="ProductFacts.PackSize" />
    public string PackSize { get; private set; } = "";

    /// <inheritdoc cref="ProductFacts.NetQuantity" />
    public int NetQuantity { get; private set; }

    /// <inheritdoc cref="ProductFacts.NetUnit" />
    public string NetUnit { get; private set; } = "";

    /// <inheritdoc cref="ProductFacts.Uqc" />
    public string Uqc { get; private set; } = "";

    /// <inheritdoc cref="ProductFacts.CaseSize" />
    public int CaseSize { get; private set; }

    /// <inheritdoc cref="ProductFacts.MinimumQuantity" />
    public int MinimumQuantity { get; private set; }

    /// <inheritdoc cref="ProductFacts.OrderMultiple" />
    public int OrderMultiple { get; private set; }

    /// <inheritdoc cref="ProductFacts.Mrp" />
    public Money Mrp { get; private set; }

    /// <inheritdoc cref="ProductFacts.WholesalePrice" />
    public Money WholesalePrice { get; private set; }

    /// <inheritdoc cref="ProductFacts.Hsn" />
    public string Hsn { get; private set; } = "";

    /// <inheritdoc cref="ProductFacts.GstConditions" />
    public string GstConditions { get; private set; } = "";

    /// <inheritdoc cref="ProductFacts.ShelfLifeDays" />
    public int ShelfLifeDays { get; private set; }

    /// <inheritdoc cref="ProductFacts.MinimumDispatchDays" />
    public int MinimumDispatchDays { get; private set; }

    /// <inheritdoc cref="ProductFacts.NearExpiryAlertDays" />
    public int NearExpiryAlertDays { get; private set; }

    /// <inheritdoc cref="ProductFacts.ReorderPoint" />
    public int ReorderPoint { get; private set; }

    /// <inheritdoc cref="ProductFacts.Ean13" />
    public string? Ean13 { get; private set; }

    /// <inheritdoc cref="ProductFacts.Description" />
    public string Description { get; private set; } = "";

    /// <summary>Whether shops see and order it.</summary>
    public bool Active { get; private set; } = true;

    /// <summary>Why it is not sold; null while it is.</summary>
    public string? InactiveReason { get; private set; }

    /// <summary>The content hash of its picture; null while the drawn pack stands in.</summary>
    public string? PictureHash { get; private set; }

    /// <summary>When it was put into the catalogue, in UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>What can be changed about it, as it stands.</summary>
    public ProductFacts Facts => new()
    {
        Name = Name,
        CategoryId = CategoryId,
        PackSize = PackSize,
        NetQuantity = NetQuantity,
        NetUnit = NetUnit,
        Uqc = Uqc,
        CaseSize = CaseSize,
        MinimumQuantity = MinimumQuantity,
        OrderMultiple = OrderMultiple,
        Mrp = Mrp,
        WholesalePrice = WholesalePrice,
        Hsn = Hsn,
        GstConditions = GstConditions,
        ShelfLifeDays = ShelfLifeDays,
        MinimumDispatchDays = MinimumDispatchDays,
        NearExpiryAlertDays = NearExpiryAlertDays,
        ReorderPoint = ReorderPoint,
        Ean13 = Ean13,
        Description = Description,
    };

    /// <inheritdoc />
    public override string Stream => $"product-{Sku}";

    /// <inheritdoc />
    public string AuditKey => Sku;

    /// <summary>Puts a product into the catalogue.</summary>
    /// <param name="sku">Its code, for good.</param>
    /// <param name="facts">What is known about it.</param>
    /// <param name="gstRate">Today's rate in percent: the MRP must cover the price with it.</param>
    /// <param name="now">In UTC.</param>
    /// <exception cref="RuleBrokenException">The facts contradict each other.</exception>
    public static Product Create(string sku, ProductFacts facts, decimal gstRate, DateTime now)
    {
        var product = new Product(sku, now);
        product.Revise(facts, gstRate);
        return product;
    }

    /// <summary>Changes what is known about it.</summary>
    /// <exception cref="RuleBrokenException">The facts contradict each other.</exception>
    public void Revise(ProductFacts facts, decimal gstRate)
    {
        ProductLaws.Hold(facts, gstRate);
        (Name, CategoryId, Description, Ean13) = (facts.Name, facts.CategoryId, facts.Description, facts.Ean13);
        (PackSize, NetQuantity, NetUnit, Uqc) = (facts.PackSize, facts.NetQuantity, facts.NetUnit, facts.Uqc);
        (CaseSize, MinimumQuantity, OrderMultiple) = (facts.CaseSize, facts.MinimumQuantity, facts.OrderMultiple);
        (Mrp, WholesalePrice, Hsn, GstConditions) = (facts.Mrp, facts.WholesalePrice, facts.Hsn, facts.GstConditions);
        (ShelfLifeDays, MinimumDispatchDays) = (facts.ShelfLifeDays, facts.MinimumDispatchDays);
        (NearExpiryAlertDays, ReorderPoint) = (facts.NearExpiryAlertDays, facts.ReorderPoint);
    }

    /// <summary>Takes it out of the shop; orders that stand are not touched.</summary>
    /// <exception cref="RuleBrokenException">It is out already.</exception>
    public void Deactivate(string reason)
    {
        if (!Active)
        {
            throw new RuleBrokenException("{0} is inactive already.", Sku);
        }

        (Active, InactiveReason) = (false, reason);
    }

    /// <summary>Puts it back into the shop.</summary>
    /// <exception cref="RuleBrokenException">It is there already.</exception>
    public void Activate()
    {
        if (Active)
        {
            throw new RuleBrokenException("{0} is active already.", Sku);
        }

        (Active, InactiveReason) = (true, null);
    }

    /// <summary>Whether a line of this many pieces may be ordered.</summary>
    public bool Accepts(int quantity) => OrderQuantity.Accepts(quantity, MinimumQuantity, OrderMultiple);

    /// <summary>The quantity that may be ordered and is nearest to the one asked for.</summary>
    public int NearestAllowed(int quantity) => OrderQuantity.Nearest(quantity, MinimumQuantity, OrderMultiple);

    /// <summary>Shows this picture from now on; null brings the drawn pack back.</summary>
    internal void Show(string? pictureHash) => PictureHash = pictureHash;
}
