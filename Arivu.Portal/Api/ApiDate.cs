using System.Diagnostics.CodeAnalysis;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Api;

/// <summary>A business date (IST) in an address, as <see cref="BusinessDay"/> reads it: a parameter of a handler.</summary>
/// <param name="Day">The date, from 2000 to 2200.</param>
public readonly record struct ApiDate(DateOnly Day)
{
    /// <summary>Reads what an address says.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, [MaybeNullWhen(false)] out ApiDate date)
    {
        var day = BusinessDay.Read(text);
        date = new ApiDate(day.GetValueOrDefault());
        return day is not null;
    }
}
