using System.Data.Common;

namespace Arivu.Portal.Data;

/// <summary>A verb stops: the message says in one line why, and what to do.</summary>
internal sealed class StoppedException(string message) : Exception(message);

/// <summary>Rows were sent for good, and whether they arrived is not known: the message says why.</summary>
internal sealed class UnsureException(string message) : Exception(message);

/// <summary>What may befall a verb that writes files and databases, and is no mistake of the portal's.</summary>
internal static class VerbFaults
{
    /// <summary>Whether a person can mend it: a full disk, a missing right, a server that is down. Anything else is the portal's own mistake and keeps its trace.</summary>
    public static bool CanBeMended(Exception fault) =>
        fault is StoppedException or IOException or UnauthorizedAccessException or DbException or TimeoutException || (fault.InnerException is { } inner && CanBeMended(inner));

    /// <summary>What it says, in one line.</summary>
    public static string Line(Exception fault) => fault.Message.ReplaceLineEndings(" ");
}
