using Arivu.Portal.Kernel;

namespace Arivu.Portal.Tests.Kernel;

public sealed class ShortTextTests
{
    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "abc")]
    [InlineData("ab🌾", 4, "ab🌾")]
    [InlineData("ab🌾", 3, "ab")]
    [InlineData("a🌾🌾", 3, "a🌾")]
    [InlineData("🌾", 1, "")]
    [InlineData("", 3, "")]
    public void A_letter_stays_whole_or_goes_whole(string text, int most, string kept) => Assert.Equal(kept, text.AtMost(most));
}
