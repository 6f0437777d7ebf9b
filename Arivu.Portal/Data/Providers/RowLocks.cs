namespace Arivu.Portal.Data;

/// <summary>
/// Marks a query whose rows stay locked until the transaction ends. Always in key order: one order for everybody means
/// that no two transactions wait for each other. SQLite needs no words for it, it has one writer.
/// </summary>
public static class RowLocks
{
    /// <summary>For <c>TagWith</c>.</summary>
    public const string ForUpdate = "for update";
}
