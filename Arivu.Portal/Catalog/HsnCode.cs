namespace Arivu.Portal.Catalog;

/// <summary>The code of a kind of goods in the customs tariff, stored with eight digits.</summary>
public static class HsnCode
{
    /// <summary>Digits that are stored.</summary>
    public const int Length = 8;

    private const int LastGoodsChapter = 97;

    // Kept free by the tariff for later use.
    private const int ReservedChapter = 77;

    /// <summary>Whether these are eight digits.</summary>
    public static bool IsWhole(string code) => code.Length == Length && code.All(char.IsAsciiDigit);

    /// <summary>Whether the first two digits name a chapter of goods: 01 to 97 without 77; 99 are services.</summary>
    public static bool IsOfGoods(string code) =>
        code.Length >= 2 && code.All(char.IsAsciiDigit) && (((code[0] - '0') * 10) + code[1] - '0') is >= 1 and <= LastGoodsChapter and not ReservedChapter;

    /// <summary>As the tariff prints it: 1901 90 90.</summary>
    public static string Spaced(string code) => code.Length == Length ? $"{code[..4]} {code[4..6]} {code[6..]}" : code;
}
