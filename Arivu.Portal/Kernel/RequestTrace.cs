using System.Diagnostics;

namespace Arivu.Portal.Kernel;

/// <summary>The id under which a request stands in the log; the person who sent it is shown the same.</summary>
public static class RequestTrace
{
    /// <summary>The id of a request; empty without one.</summary>
    public static string IdOf(HttpContext? context) => Activity.Current?.TraceId.ToString() ?? context?.TraceIdentifier ?? "";
}
