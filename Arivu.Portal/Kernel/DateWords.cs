using System.Globalization;

namespace Arivu.Portal.Kernel;

/// <summary>
/// Months, weekdays and the parts of the day as a language writes them in short. They are not taken from the machine: its
/// tables differ from server to server and are longer than a phone's row.
/// </summary>
/// <param name="Months">From January.</param>
/// <param name="Weekdays">From Sunday.</param>
/// <param name="Time">A time of day.</param>
internal sealed record DateWords(string[] Months, string[] Weekdays, Func<TimeOnly, string> Time)
{
    private const int Noon = 12;
    private const int Evening = 16;
    private const int Night = 19;
    private const int Dawn = 4;

    private static readonly DateWords English = new(
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
        ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
        time => $"{Clock(time)} {(time.Hour < Noon ? "am" : "pm")}");

    private static readonly DateWords Tamil = new(
        ["ஜன", "பிப்", "மார்", "ஏப்", "மே", "ஜூன்", "ஜூலை", "ஆக", "செப்", "அக்", "நவ", "டிச"],
        ["ஞாயி", "திங்", "செவ்", "புத", "வியா", "வெள்", "சனி"],
        time => $"{Part(time, "காலை", "மதியம்", "மாலை", "இரவு")} {Clock(time)}");

    private static readonly DateWords Hindi = new(
        ["जन", "फ़र", "मार्च", "अप्रैल", "मई", "जून", "जुल", "अग", "सित", "अक्टू", "नव", "दिस"],
        ["रवि", "सोम", "मंगल", "बुध", "गुरु", "शुक्र", "शनि"],
        time => $"{Part(time, "सुबह", "दोपहर", "शाम", "रात")} {Clock(time)}");

    /// <summary>Those of the language that is spoken now.</summary>
    public static DateWords Current => Languages.Current switch
    {
        "ta" => Tamil,
        "hi" => Hindi,
        _ => English,
    };

    private static string Clock(TimeOnly time) => time.ToString("h:mm", CultureInfo.InvariantCulture);

    private static string Part(TimeOnly time, string morning, string afternoon, string evening, string night) => time.Hour switch
    {
        < Dawn or >= Night => night,
        < Noon => morning,
        < Evening => afternoon,
        _ => evening,
    };
}
