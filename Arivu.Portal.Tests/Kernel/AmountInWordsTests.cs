using Arivu.Portal.Kernel;
using CsCheck;

namespace Arivu.Portal.Tests.Kernel;

public sealed class AmountInWordsTests
{
    [Theory]
    [InlineData(0, "Rupees Zero Only")]
    [InlineData(1_00, "Rupees One Only")]
    [InlineData(13_628_00, "Rupees Thirteen Thousand Six Hundred Twenty-Eight Only")]
    [InlineData(20_00, "Rupees Twenty Only")]
    [InlineData(99_00, "Rupees Ninety-Nine Only")]
    [InlineData(100_00, "Rupees One Hundred Only")]
    [InlineData(1_00_000_00, "Rupees One Lakh Only")]
    [InlineData(1_23_456_78, "Rupees One Lakh Twenty-Three Thousand Four Hundred Fifty-Six and Seventy-Eight Paise Only")]
    [InlineData(1_00_00_000_00, "Rupees One Crore Only")]
    [InlineData(12_34_56_789_01, "Rupees Twelve Crore Thirty-Four Lakh Fifty-Six Thousand Seven Hundred Eighty-Nine and One Paise Only")]
    [InlineData(50, "Rupees Zero and Fifty Paise Only")]
    [InlineData(-13_628_00, "Minus Rupees Thirteen Thousand Six Hundred Twenty-Eight Only")]
    public void An_invoice_spells_its_amount(long paise, string words) => Assert.Equal(words, new Money(paise).InWords());

    [Fact]
    public void Ten_thousand_crore_counts_its_crores_in_words() =>
        Assert.Equal("Rupees Ten Thousand Crore Only", new Money(10_000_00_00_000_00).InWords());

    [Fact]
    public void Every_amount_has_words_and_no_two_share_them() => Gen.Select(Gen.Long, Gen.Long).Sample((one, other) =>
    {
        var words = new Money(one).InWords();
        Assert.EndsWith(" Only", words, StringComparison.Ordinal);
        Assert.DoesNotContain("  ", words, StringComparison.Ordinal);
        Assert.Equal(one == other, words == new Money(other).InWords());
    });

    [Fact]
    public void The_words_of_small_amounts_read_back_as_the_number() => Gen.Int[0, 99_99_999].Sample(rupees =>
        Assert.Equal(rupees, Read(new Money(rupees * 100L).InWords())));

    // A second, independent way round: from words to a number.
    private static int Read(string words)
    {
        var (total, current) = (0, 0);
        foreach (var word in words.Replace("Rupees ", "", StringComparison.Ordinal).Replace(" Only", "", StringComparison.Ordinal).Split(' ', '-'))
        {
            (total, current) = word switch
            {
                "Lakh" => (total + (current * 100_000), 0),
                "Thousand" => (total + (current * 1_000), 0),
                "Hundred" => (total, current * 100),
                _ => (total, current + Value(word)),
            };
        }

        return total + current;
    }

    private static int Value(string word) =>
        Array.IndexOf(["Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve", "Thirteen", "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen"], word) is >= 0 and var small
            ? small
            : Array.IndexOf(["Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety"], word) is >= 0 and var tens
                ? (tens + 2) * 10
                : throw new InvalidOperationException($"'{word}' is no number.");
}
