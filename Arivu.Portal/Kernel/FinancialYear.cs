namespace Arivu.Portal.Kernel;

/// <summary>India's financial year, 1 April to 31 March; document series restart with it (CGST rule 46(b)).</summary>
/// <param name="StartYear">The calendar year of its 1 April.</param>
public readonly record struct FinancialYear(int StartYear)
{
    /// <summary>The year that holds a business date.</summary>
    public static FinancialYear Of(DateOnly date) => new(date.Month >= 4 ? date.Year : date.Year - 1);

    /// <summary>Its first day.</summary>
    public DateOnly First => new(StartYear, 4, 1);

    /// <summary>Its last day.</summary>
    public DateOnly Last => new(StartYear + 1, 3, 31);

    /// <summary>As document numbers write it: 2627 for 2026-27.</summary>
    public string Code => $"{StartYear % 100:00}{(StartYear + 1) % 100:00}";

    /// <summary>As people write it: 2026-27.</summary>
    public override string ToString() => $"{StartYear}-{(StartYear + 1) % 100:00}";
}
