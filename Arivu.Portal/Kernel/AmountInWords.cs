namespace Arivu.Portal.Kernel;

/// <summary>An amount as an invoice spells it, with lakh and crore.</summary>
public static class AmountInWords
{
    private static readonly string[] Small =
    [
        "Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve", "Thirteen",
        "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen",
    ];

    private static readonly string[] Tens = ["", "", "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety"];

    /// <summary>"Rupees Thirteen Thousand Six Hundred Twenty-Eight Only"; paise are added with "and"; a negative amount begins with "Minus".</summary>
    public static string InWords(this Money amount)
    {
        var paise = UInt128.CreateChecked(Int128.Abs(amount.Paise));
        var rest = (int)(paise % 100);
        var words = $"{(amount.Paise < 0 ? "Minus " : "")}Rupees {Spell((ulong)(paise / 100))}";
        return rest == 0 ? $"{words} Only" : $"{words} and {Spell((ulong)rest)} Paise Only";
    }

    private static string Spell(ulong number) => number switch
    {
        < 20 => Small[number],
        < 100 => Tens[number / 10] + (number % 10 == 0 ? "" : $"-{Small[number % 10]}"),
        < 1_000 => Join(number, 100, "Hundred"),
        < 1_00_000 => Join(number, 1_000, "Thousand"),
        < 1_00_00_000 => Join(number, 1_00_000, "Lakh"),
        _ => Join(number, 1_00_00_000, "Crore"),
    };

    private static string Join(ulong number, ulong unit, string name) =>
        $"{Spell(number / unit)} {name}{(number % unit == 0 ? "" : $" {Spell(number % unit)}")}";
}
