using Arivu.Portal.Kernel;
using Arivu.Portal.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Ui;

public sealed class SentencesTests
{
    private static readonly Sentences Sentences = Made();

    [Fact]
    public void English_stays_word_for_word()
    {
        Assert.Equal("SO-1 is being packed already. Call Arivu Foods to change it.", Sentences.Say(new RuleBrokenException("{0} is being packed already. Call Arivu Foods to change it.", "SO-1")));
        Assert.Equal("Peanuts: 3 available, 5 asked.", Sentences.Retell("Peanuts: 3 available, 5 asked."));
    }

    [Fact]
    public void A_rule_and_a_refusal_are_said_in_the_reader_s_language_whichever_room_knows_them()
    {
        using var spoken = Languages.Speak("ta");

        Assert.Equal("SO-1 ஏற்கனவே பேக் ஆகிறது. மாற்ற Arivu Foods-ஐ அழையுங்கள்.", Sentences.Say(new RuleBrokenException("{0} is being packed already. Call Arivu Foods to change it.", "SO-1")));
        Assert.Equal("இதை நீங்கள் செய்ய முடியாது. நிர்வாகியைக் கேளுங்கள்.", Sentences.Say(new NotAllowedException()));
        Assert.Equal("Nobody translated {0}.", Sentences.Say(new RuleBrokenException("Nobody translated {0}.", "{0}")));
    }

    [Fact]
    public void Words_among_the_facts_are_translated_too()
    {
        using var spoken = Languages.Speak("hi");

        Assert.Equal("SO-1: निकला; अब रद्द नहीं हो सकता।", Sentences.Say(new RuleBrokenException("{0} is {1}; it can no longer be cancelled.", "SO-1", "shipped")));
    }

    [Fact]
    public void Messages_of_lines_are_said_again_with_their_names_and_numbers()
    {
        using var spoken = Languages.Speak("hi");
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal) { ["lines[0].quantity"] = ["Ragi: Malt 500 g: 3 available, 5 asked."], ["lines[1].sku"] = ["AF-1 is not sold."] };
        var broken = new RuleBrokenException("Not enough stock. {0}", "Ragi: Malt 500 g: 3 available, 5 asked. AF-1 is not sold.") { Errors = errors };

        Assert.Equal("Ragi: Malt 500 g: 3 हैं, माँगे 5।", Sentences.Errors(broken)["lines[0].quantity"][0]);
        Assert.Equal("स्टॉक कम है। Ragi: Malt 500 g: 3 हैं, माँगे 5। AF-1 नहीं बिकता।", Sentences.Say(broken));
    }

    [Fact]
    public void What_stands_beside_a_field_reads_as_the_rule()
    {
        using var spoken = Languages.Speak("ta");
        var broken = new RuleBrokenException("You told about {0} already; we are looking for the money.", "432109876543").Beside("Reference");

        Assert.Equal([Sentences.Say(broken)], Sentences.Errors(broken)["Reference"]);
        Assert.StartsWith("432109876543", Sentences.Say(broken), StringComparison.Ordinal);
    }

    [Fact]
    public void A_kept_date_is_said_again()
    {
        using var spoken = Languages.Speak("ta");

        Assert.Equal("7 டிச 2026", Sentences.Retell("7 Dec 2026"));
        Assert.Equal("Packs arrived torn", Sentences.Retell("Packs arrived torn"));
        Assert.Equal("", Sentences.Retell(""));
    }

    [Fact]
    public void Several_sentences_in_a_row_are_each_said_again()
    {
        using var spoken = Languages.Speak("hi");

        Assert.Equal("Ragi: 3 हैं, माँगे 5। AF-1 नहीं बिकता।", Sentences.Retell("Ragi: 3 available, 5 asked. AF-1 is not sold."));
        Assert.Equal("स्टॉक कम है। Ragi: 3 हैं, माँगे 5। Malt: 1 हैं, माँगे 2।", Sentences.Retell("Not enough stock. Ragi: 3 available, 5 asked. Malt: 1 available, 2 asked."));
        Assert.Equal("A-1: 5 % की जगह 12 %; A-2: 5 % की जगह 18 %; 3 और लाइनें. बिल ₹1,200.50 का होगा।", Sentences.Retell("A-1: 5 % is 12 %; A-2: 5 % is 18 %; 3 more lines. The invoice comes to ₹1,200.50."));
        Assert.Equal("12 पीस: सामान समय पर नहीं आया; अब भी चाहिए तो फिर ऑर्डर करें।", Sentences.Retell("12 pieces: The goods did not come in time; order again if you still need them."));
        Assert.Equal("Packs arrived torn. Call me; AF-1 is not sold", Sentences.Retell("Packs arrived torn. Call me; AF-1 is not sold"));
    }

    private static Sentences Made()
    {
        var services = new ServiceCollection().AddLogging().AddLocalization().AddSingleton<Sentences>().AddToldSentences(
            "{0}: {1} available, {2} asked.", "{0} is not sold.", "{0} pieces: {1}", "Not enough stock. {0}", "{0}: {1} % is {2} %", "{0} more lines", "The invoice comes to {0}.");
        return services.BuildServiceProvider().GetRequiredService<Sentences>();
    }
}
