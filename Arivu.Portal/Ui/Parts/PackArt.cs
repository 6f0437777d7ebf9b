namespace Arivu.Portal.Ui.Parts;

/// <summary>How a product is drawn: colour by category, form by unit, emblem by main ingredient, scale by pack size.</summary>
/// <param name="Art">The category's key, which is its colour: flours, mixes, snacks, breads, biscuits, pasta, spreads, oils, sweet, health or bev.</param>
/// <param name="Form">pouch, bottle, jar, box or bar.</param>
/// <param name="Emblem">What the label shows.</param>
/// <param name="Scale">s, m or l.</param>
public sealed record PackArt(string Art, string Form, string Emblem, char Scale)
{
    private static readonly (string Word, PackArt Art)[] Categories =
    [
        ("flour", new("flours", "pouch", "wheat", 'l')),
        ("mix", new("mixes", "pouch", "bowl", 'm')),
        ("snack", new("snacks", "pouch", "puff", 's')),
        ("bread", new("breads", "pouch", "round", 's')),
        ("biscuit", new("biscuits", "pouch", "cookie", 's')),
        ("pasta", new("pasta", "pouch", "noodle", 'm')),
        ("spread", new("spreads", "jar", "nut", 'm')),
        ("oil", new("oils", "bottle", "drop", 'l')),
        ("sweet", new("sweet", "box", "crystal", 's')),
        ("health", new("health", "jar", "apple", 'm')),
        ("bever", new("bev", "bottle", "fizz", 'm')),
    ];

    // The first word that the name holds decides, so special words stand before general ones.
    private static readonly (string Word, string Emblem)[] Emblems =
    [
        ("chocolate 8", "choc"), ("almond", "almond"), ("cashew", "almond"), ("chakli", "spiral"), ("mixture", "spiral"), ("coconut", "coconut"),
        ("ghee", "drop"), ("olive", "leaf"), ("peanut", "nut"), ("groundnut", "nut"), ("nut &", "nut"), ("sesame", "seed"), ("seed", "seed"), ("flax", "seed"),
        ("stevia", "leaf"), ("psyllium", "leaf"), ("cider", "apple"), ("whey", "flex"), ("besan", "bean"), ("soya", "bean"), ("urad", "round"), ("roti", "round"),
        ("makhana", "puff"), ("cookie", "cookie"),
    ];

    /// <summary>A category's own picture; an unknown one is drawn as a flour.</summary>
    public static PackArt ForCategory(string name) =>
        Array.Find(Categories, known => name.Contains(known.Word, StringComparison.OrdinalIgnoreCase)).Art ?? Categories[0].Art;

    /// <summary>The picture of a category's key, such as oils; an unknown one is drawn as a flour.</summary>
    public static PackArt ForKey(string art) => Array.Find(Categories, known => string.Equals(known.Art.Art, art, StringComparison.Ordinal)).Art ?? Categories[0].Art;

    /// <summary>A product's picture.</summary>
    /// <param name="category">The category's name.</param>
    /// <param name="name">The product's name.</param>
    /// <param name="unit">The unit quantity code of GST: PAC, BAG, BTL, BOX or PCS.</param>
    /// <param name="net">Net quantity of one piece in g or ml.</param>
    public static PackArt ForProduct(string category, string name, string unit, decimal net)
    {
        var own = ForCategory(category);
        var emblem = Array.Find(Emblems, known => name.Contains(known.Word, StringComparison.OrdinalIgnoreCase)).Emblem ?? own.Emblem;
        return own with { Form = FormOf(own, name, unit), Emblem = emblem, Scale = net switch { < 220 => 's', < 750 => 'm', _ => 'l' } };
    }

    private static string FormOf(PackArt category, string name, string unit) => unit.ToUpperInvariant() switch
    {
        "BTL" => Pours(category, name) ? "bottle" : "jar",
        "BOX" => "box",
        "PCS" => "bar",
        _ when name.Contains("cracker", StringComparison.OrdinalIgnoreCase) => "box",
        _ => "pouch",
    };

    private static bool Pours(PackArt category, string name) =>
        category.Art is "bev"
        || (category.Art is "oils" && !name.Contains("ghee", StringComparison.OrdinalIgnoreCase))
        || name.Contains("vinegar", StringComparison.OrdinalIgnoreCase);
}
