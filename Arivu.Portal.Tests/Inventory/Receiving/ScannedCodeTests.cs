using Arivu.Portal.Inventory.Receiving;

namespace Arivu.Portal.Tests.Inventory.Receiving;

public sealed class ScannedCodeTests
{
    [Theory]
    [InlineData(" af-flr-012 ", "AF-FLR-012")]
    [InlineData("8901234567890", "8901234567890")]
    [InlineData("B261001", "B261001")]
    [InlineData("", "")]
    [InlineData("0112345", "0112345")]
    [InlineData("0189012345678901", "0189012345678901")]
    public void What_is_no_label_stays_a_text(string scanned, string text) => Assert.Equal(new ScannedCode(text), ScannedCode.Read(scanned));

    [Theory]
    [InlineData("]C101089012345678901727053110RF2611A")]
    [InlineData("01089012345678901727053110RF2611A")]
    [InlineData("(01)08901234567890(17)270531(10)RF2611A")]
    [InlineData("]C1010890123456789010RF2611A\u001D17270531")]
    public void A_label_says_product_batch_and_last_day(string scanned)
    {
        var code = ScannedCode.Read(scanned);

        Assert.Equal(("8901234567890", "RF2611A", new DateOnly(2027, 5, 31)), (code.Gtin, code.Batch, code.Expires));
    }

    [Fact]
    public void Day_zero_is_the_last_of_the_month_and_production_days_are_read()
    {
        var code = ScannedCode.Read("0108901234567890112611021527020010AB1");

        Assert.Equal((new DateOnly(2026, 11, 2), new DateOnly(2027, 2, 28), "AB1"), (code.Manufactured, code.Expires, code.Batch));
    }

    [Theory]
    [InlineData("010890123456789017279931")]
    [InlineData("0108901234567890172702")]
    [InlineData("0108901234567890991234")]
    public void A_label_that_makes_no_sense_is_a_text(string scanned) => Assert.Null(ScannedCode.Read(scanned).Gtin);
}
