using Arivu.Portal.Ui.Parts;

namespace Arivu.Portal.Tests.Ui;

public sealed class PackArtTests
{
    [Theory]
    [InlineData("Flours", "flours")]
    [InlineData("Ready Mixes", "mixes")]
    [InlineData("Snacks", "snacks")]
    [InlineData("Breads & Papad", "breads")]
    [InlineData("Biscuits & Bars", "biscuits")]
    [InlineData("Pasta & Noodles", "pasta")]
    [InlineData("Spreads", "spreads")]
    [InlineData("Oils & Ghee", "oils")]
    [InlineData("Sweeteners", "sweet")]
    [InlineData("Health", "health")]
    [InlineData("Beverages", "bev")]
    [InlineData("Something new", "flours")]
    public void Each_category_has_its_colour(string category, string art) => Assert.Equal(art, PackArt.ForCategory(category).Art);

    [Theory]
    [InlineData("Oils & Ghee", "A2 Cow Ghee 500 ml", "BTL", 500, "jar", "drop", 'm')]
    [InlineData("Oils & Ghee", "Cold-Pressed Groundnut Oil 1 L", "BTL", 1000, "bottle", "nut", 'l')]
    [InlineData("Health", "Apple Cider Vinegar with Mother 500 ml", "BTL", 500, "bottle", "apple", 'm')]
    [InlineData("Biscuits & Bars", "Dark Chocolate 85% with Stevia 50 g", "PCS", 50, "bar", "choc", 's')]
    [InlineData("Biscuits & Bars", "Five-Seed Crackers 120 g", "PAC", 120, "box", "seed", 's')]
    [InlineData("Snacks", "Coconut Mixture 150 g", "PAC", 150, "pouch", "spiral", 's')]
    [InlineData("Flours", "Khapli Wheat Flour 1 kg", "PAC", 1000, "pouch", "wheat", 'l')]
    public void A_product_is_drawn_by_its_unit_its_ingredient_and_its_size(string category, string name, string unit, int net, string form, string emblem, char scale)
    {
        var art = PackArt.ForProduct(category, name, unit, net);

        Assert.Equal((form, emblem, scale), (art.Form, art.Emblem, art.Scale));
    }

    [Fact]
    public void Every_picture_stands_in_the_sprite()
    {
        var sprite = File.ReadAllText(Path.Combine(LookTests.Root, "wwwroot-assets", "icons", "packs.svg"));
        string[] categories = ["Flours", "Ready Mixes", "Snacks", "Breads", "Biscuits", "Pasta", "Spreads", "Oils", "Sweeteners", "Health", "Beverages"];

        foreach (var art in categories.Select(PackArt.ForCategory))
        {
            Assert.Contains($"id=\"{art.Form}\"", sprite, StringComparison.Ordinal);
            Assert.Contains($"id=\"{art.Emblem}\"", sprite, StringComparison.Ordinal);
        }
    }
}
