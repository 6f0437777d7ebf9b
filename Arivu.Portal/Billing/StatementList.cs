using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Lists;

namespace Arivu.Portal.Billing;

/// <summary>A retailer's account over a time: what was billed, credited and received, and what was owed after each.</summary>
public sealed record StatementList
{
    /// <summary>The retailer's code.</summary>
    public required string Code { get; init; }

    /// <summary>The retailer's name.</summary>
    public required string TradeName { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Owed before the first day; negative when money was on account.</summary>
    public required Money Opening { get; init; }

    /// <summary>Owed after the last day.</summary>
    public required Money Closing { get; init; }

    /// <summary>Invoices of the time.</summary>
    public required Money Billed { get; init; }

    /// <summary>Credit notes of the time.</summary>
    public required Money Credited { get; init; }

    /// <summary>Dues given up in the time, less those claimed again.</summary>
    public required Money WrittenOff { get; init; }

    /// <summary>Receipts of the time, less what came back in it.</summary>
    public required Money Received { get; init; }

    /// <summary>The financial years that the account has entries in, newest first, by the year they begin.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>A page of entries, newest first.</summary>
    public required Page<StatementLine> Rows { get; init; }
}

/// <summary>What an entry is; on one day they are booked in this order.</summary>
public enum StatementKind
{
    /// <summary>More is owed.</summary>
    Invoice,

    /// <summary>Less is owed.</summary>
    CreditNote,

    /// <summary>Money came.</summary>
    Receipt,

    /// <summary>Money of a receipt does not count: the cheque came back, or it was entered by mistake.</summary>
    Undone,

    /// <summary>A due was given up, or is owed again.</summary>
    WriteOff,
}

/// <summary>An entry of an account.</summary>
public sealed record StatementLine
{
    /// <summary>When (IST): a paper's date, or when the money came.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What it is.</summary>
    public required StatementKind Kind { get; init; }

    /// <summary>The paper's number.</summary>
    public required string Number { get; init; }

    /// <summary>How the money came; null for other papers.</summary>
    public PaymentMode? Mode { get; init; }

    /// <summary>Why a receipt no longer counts, on the day it does not. Why a due was given up or claimed again.</summary>
    public string? UndoneBecause { get; init; }

    /// <summary>More owed is positive, less owed negative.</summary>
    public required Money Amount { get; init; }

    /// <summary>Owed after it.</summary>
    public Money Balance { get; init; }
}

/// <summary>Which time of an account: one financial year, or dates; the current year when nothing is said.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Page">From 1.</param>
/// <param name="Size">Rows a page.</param>
public sealed record StatementTime(DateOnly From, DateOnly To, int Page = 1, int Size = 25)
{
    /// <summary>Takes what an address says, whatever it says.</summary>
    /// <param name="year">The year a financial year begins, such as 2026.</param>
    /// <param name="from">A date as yyyy-MM-dd; with <paramref name="to"/> it replaces the year's bounds.</param>
    /// <param name="to">A date as yyyy-MM-dd.</param>
    /// <param name="today">The business date.</param>
    public static StatementTime Of(string? year, string? from, string? to, DateOnly today)
    {
        var chosen = ListAddress.Number(year) is { } asked and >= 2000 and <= 2199 ? new FinancialYear(asked) : FinancialYear.Of(today);
        var (first, last) = (BusinessDay.Read(from) ?? chosen.First, BusinessDay.Read(to) ?? chosen.Last);
        return first <= last ? new StatementTime(first, last) : new StatementTime(last, first);
    }
}
