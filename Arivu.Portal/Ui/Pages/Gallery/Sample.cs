using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Parts;

namespace Arivu.Portal.Ui.Pages.Gallery;

/// <summary>An order as the component book shows it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Total">What it sums to.</param>
/// <param name="Store">Whose it is.</param>
/// <param name="Town">Where that is.</param>
/// <param name="Status">Its status.</param>
/// <param name="Tone">The status's colour.</param>
/// <param name="Next">What comes next.</param>
/// <param name="Lines">How many lines.</param>
/// <param name="Deliver">When it is due.</param>
/// <param name="Placed">When it was placed, in UTC.</param>
public sealed record SampleOrder(string Number, Money Total, string Store, string Town, string Status, Tone Tone, string Next, int Lines, DateOnly Deliver, DateTime Placed);

/// <summary>Sample values for the component book; nothing of it is real.</summary>
internal static class Sample
{
    private static readonly DateTime Morning = new(2026, 11, 22, 3, 50, 0, DateTimeKind.Utc);

    /// <summary>Orders in several states.</summary>
    public static IReadOnlyList<SampleOrder> Orders { get; } =
    [
        Order(433, 18_940, "Kochi Wellness Pharmacy", "Kochi", "Confirmed", Tone.Info, "Pack by 2:00 pm", 6, 0),
        Order(432, 9_216, "Adyar Keto Corner", "Chennai", "Confirmed", Tone.Info, "Pack by 2:00 pm", 4, 1),
        Order(428, 32_780, "Periyar Supermarket Aluva", "Ernakulam", "Confirmed", Tone.Info, "Pack by 2:00 pm", 11, 15),
        Order(425, 28_115, "Keto Katta Pune", "Pune", "Packing", Tone.Neutral, "2 of 9 lines picked", 9, 18),
        Order(421, 1_26_480, "Sahyadri Mega Mart", "Pune", "Packing", Tone.Neutral, "E-way bill needed", 17, 22),
        Order(404, 74_210, "Malabar Hyper Kozhikode", "Kozhikode", "Shipped", Tone.Warn, "1 day late, call driver", 12, 62),
        Order(398, 4_812, "Meenakshi General Stores", "Madurai", "Delivered", Tone.Good, "Cash to receive", 3, 70),
        Order(391, 6_842, "Store with <b>markup</b> & a quote\"", "Coimbatore", "Cancelled", Tone.Bad, "Stock is back", 8, 90),
    ];

    /// <summary>A whole number of rupees.</summary>
    public static Money Rupees(decimal rupees) => Money.FromRupees(rupees);

    /// <summary>An instant so many hours before the samples' morning.</summary>
    public static DateTime Ago(int hours) => Morning.AddHours(-hours);

    private static SampleOrder Order(int number, decimal total, string store, string town, string status, Tone tone, string next, int lines, int hours) =>
        new($"SO-2627-000{number}", Rupees(total), store, town, status, tone, next, lines, new DateOnly(2026, 11, 24), Ago(hours));
}
