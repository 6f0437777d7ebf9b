using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Orders;

/// <summary>What is kept with an order in English is read in the shop's language, sentence by sentence.</summary>
public sealed class OrderSentencesTests : IAsyncDisposable
{
    private readonly TestPortal _portal = new();

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Theory]
    [InlineData("AF-1: 5 % is 12 %; AF-2: 5 % is 18 %. The invoice comes to ₹4,838.")]
    [InlineData("24 pieces of Ragi Malt wait for stock. 2 pieces of Peanuts wait for stock.")]
    [InlineData("12 pieces: " + CallOffReasons.NotCome)]
    [InlineData("12 pieces: " + CallOffReasons.Fewer)]
    [InlineData(CallOffReasons.Undecided)]
    public void Nothing_of_it_stays_english(string kept)
    {
        foreach (var language in new[] { "ta", "hi" })
        {
            using var spoken = Languages.Speak(language);

            var said = _portal.Services.GetRequiredService<Sentences>().Retell(kept).Replace("AF-", "", StringComparison.Ordinal).Replace("Ragi Malt", "", StringComparison.Ordinal).Replace("Peanuts", "", StringComparison.Ordinal);

            Assert.DoesNotContain(said, char.IsAsciiLetter);
        }
    }
}
