using System.Text.RegularExpressions;
using Arivu.Portal.Kernel;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Inventory;

/// <summary>What can be read from typed text: batch numbers, references, reasons.</summary>
internal static partial class StockText
{
    /// <summary>A batch number as it is stored.</summary>
    public static string BatchNumber(string? typed) => (typed ?? "").Trim().ToUpperInvariant();

    /// <summary>3 to 20 characters, as on an e-invoice: letters, digits, and hyphens, dots or slashes after the first.</summary>
    public static bool IsBatchNumber(string? typed) => Shape().IsMatch(BatchNumber(typed));

    /// <summary>One line that can be seen, of at most so many characters.</summary>
    public static IRuleBuilderOptions<TDraft, string?> Line<TDraft>(this IRuleBuilder<TDraft, string?> field, int most, IStringLocalizer<InventoryWords> T) => field
        .Must(text => text is null || text.Trim().Length <= most).WithMessage(_ => T["At most {0} characters", most])
        .Must(text => text is null || !text.Any(IsUnseen)).WithMessage(_ => T["Remove the characters that cannot be seen"]);

    /// <summary>A reason as it is kept: one line, never empty.</summary>
    /// <exception cref="BadInputException">Beside Reason.</exception>
    public static string Reason(string? typed, IStringLocalizer<InventoryWords> T)
    {
        var clean = (typed ?? "").Trim();
        return clean.Length is > 0 and <= StockNote.ReasonLength && !clean.Any(IsUnseen)
            ? clean
            : throw new BadInputException("Reason", clean.Length == 0 ? T["Say why, for those who ask later"] : clean.Length > StockNote.ReasonLength ? T["At most {0} characters", StockNote.ReasonLength] : T["Remove the characters that cannot be seen"]);
    }

    // Control characters, and those that turn the reading direction of what follows.
    private static bool IsUnseen(char c) => char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    [GeneratedRegex("^[A-Z0-9][A-Z0-9./-]{2,19}\\z", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Shape();
}
