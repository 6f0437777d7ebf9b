using Arivu.Portal.Ui.Lists;

namespace Arivu.Portal.Audit;

/// <summary>Which lines of the trail somebody wants to see, newest first. Search finds beginnings of keys, and of the person's e-mail.</summary>
public sealed record AuditFilter : ListFilter
{
    /// <summary>One person or work of the house.</summary>
    public string? Person { get; init; }

    /// <summary>One act.</summary>
    public string? Act { get; init; }

    /// <summary>One kind of thing.</summary>
    public string? Kind { get; init; }

    /// <summary>One thing, by its whole key.</summary>
    public string? Key { get; init; }

    /// <summary>Takes what a list's address says, whatever it says.</summary>
    public static AuditFilter Of(AuditAddress asked) => Of(
        new AuditFilter { Person = ListAddress.Words(asked.Person), Act = ListAddress.Words(asked.Act), Kind = ListAddress.Words(asked.Kind), Key = ListAddress.Words(asked.Key) },
        new ListAsked(asked.Search, null, asked.From, asked.To, null));
}

/// <summary>What an address asks of the trail, before anything is understood.</summary>
/// <param name="Search">See <see cref="ListFilter.Search"/>.</param>
/// <param name="Person">An e-mail, or the name of the house's work.</param>
/// <param name="Act">An act, such as SignedIn.</param>
/// <param name="Kind">A kind of thing, such as Product.</param>
/// <param name="Key">A whole key, such as a SKU.</param>
/// <param name="From">A date as yyyy-MM-dd.</param>
/// <param name="To">A date as yyyy-MM-dd.</param>
public sealed record AuditAddress(string? Search = null, string? Person = null, string? Act = null, string? Kind = null, string? Key = null, string? From = null, string? To = null);

/// <summary>A line as the list shows it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Actor">Who.</param>
/// <param name="Act">What was done.</param>
/// <param name="Subject">The kind of thing.</param>
/// <param name="Key">Which one.</param>
/// <param name="Changes">Before and after, as JSON.</param>
/// <param name="Block">The block that seals it; null while it waits.</param>
public sealed record AuditRow(Guid Id, DateTime At, string Actor, string Act, string Subject, string Key, string Changes, int? Block)
{
    /// <summary>Field by field.</summary>
    public IReadOnlyList<AuditChange> Fields => AuditText.Read(Changes);
}

/// <summary>What the page shows besides the rows.</summary>
/// <param name="Rows">A page of lines.</param>
/// <param name="Sealed">The chain's last block and when it was sealed (UTC); null before the first.</param>
public sealed record AuditList(Kernel.Page<AuditRow> Rows, SealedState? Sealed);

/// <summary>How far the chain reaches.</summary>
/// <param name="Block">The number of the last block.</param>
/// <param name="At">When it was sealed, in UTC.</param>
/// <param name="Hash">Its hash, in hexadecimal digits.</param>
public sealed record SealedState(int Block, DateTime At, string Hash);

/// <summary>What can be filtered by.</summary>
/// <param name="People">The team's e-mails.</param>
public sealed record AuditChoices(IReadOnlyList<string> People);
