using Arivu.Portal.Customers;
using Arivu.Portal.Demo;
using CsCheck;

namespace Arivu.Portal.Tests.Customers;

public sealed class GstinTests
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    [Theory]
    [InlineData("27AAPFU0939F1ZV")]
    [InlineData("24AAQCA8719H1ZC")]
    [InlineData("29AABCR1718E1ZL")]
    [InlineData("05AAACG2115R1ZN")]
    public void A_real_registration_is_right(string text)
    {
        Assert.Null(Gstin.FaultOf(text));
        Assert.Equal((text[..2], text[2..12]), (Gstin.Parse(text)!.Value.StateCode, Gstin.Parse(text)!.Value.Pan));
    }

    [Theory]
    [InlineData("27AAPFU0939F1ZO", "The last character does not fit")]
    [InlineData("27AAPFU0939F1Z", "this has 14")]
    [InlineData("", "this has 0")]
    [InlineData("27AAPFU0939F1ZVV", "this has 16")]
    [InlineData("2７AAPFU0939F1ZV", "A GSTIN is a state code")]
    [InlineData("27AAPFU0939F0ZV", "A GSTIN is a state code")]
    [InlineData("27aapfu0939f1zv", "A GSTIN is a state code")]
    [InlineData("27AAPFU0939F1Z\n", "A GSTIN is a state code")]
    [InlineData("<b>AAPFU0939F1Z", "A GSTIN is a state code")]
    [InlineData("77AAPFU0939F1ZV", "No state has the code 77")]
    public void What_is_wrong_is_said(string text, string said)
    {
        var fault = Gstin.FaultOf(text)!;
        Assert.Contains(said, string.Format(System.Globalization.CultureInfo.InvariantCulture, fault.Sentence, fault.Facts), StringComparison.Ordinal);
        Assert.Null(Gstin.Parse(text));
    }

    [Fact]
    public void All_registrations_of_the_demo_and_the_seller_are_right()
    {
        var typed = DemoRetailers.Drafts(new DateOnly(2026, 11, 22)).Select(draft => draft.Gstin!).Where(gstin => gstin.Length > 0).ToList();
        Assert.Equal(24, typed.Count);
        Assert.All(typed, gstin => Assert.Null(Gstin.FaultOf(gstin)));
    }

    [Fact]
    public void One_mistyped_character_is_always_noticed()
    {
        var right = new[] { "27AAPFU0939F1ZV", "24AAQCA8719H1ZC", "29AABCR1718E1ZL", "05AAACG2115R1ZN" };
        Gen.Select(Gen.Int[0, right.Length - 1].Select(i => right[i]), Gen.Int[0, Gstin.Length - 1], Gen.Int[0, Alphabet.Length - 1])
            .Where((text, place, other) => text[place] != Alphabet[other])
            .Sample((text, place, other) => Gstin.FaultOf($"{text[..place]}{Alphabet[other]}{text[(place + 1)..]}") is not null);
    }

    [Theory]
    [InlineData(" 27 aapfu0939f 1zv ", "27AAPFU0939F1ZV")]
    [InlineData(null, "")]
    public void Typed_spaces_and_small_letters_are_cleaned(string? typed, string cleaned) => Assert.Equal(cleaned, Gstin.Clean(typed));
}
