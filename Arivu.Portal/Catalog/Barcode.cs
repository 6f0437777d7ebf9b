namespace Arivu.Portal.Catalog;

/// <summary>The number under the bars.</summary>
public static class Barcode
{
    private const int Length = 13;

    /// <summary>Whether these are thirteen digits whose last is the check digit of the others: weights 1, 3, 1, 3… (GS1 general specifications 7.9).</summary>
    public static bool IsEan13(string digits)
    {
        if (digits.Length != Length || !digits.All(char.IsAsciiDigit))
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < Length; i++)
        {
            sum += (digits[i] - '0') * (i % 2 == 0 ? 1 : 3);
        }

        return sum % 10 == 0;
    }
}
