using System.Text.Json;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Audit;

/// <summary>How the trail writes what it notes.</summary>
internal static class AuditText
{
    /// <summary>An act that changed no field.</summary>
    public const string NoChanges = "[]";

    private const int Most = 200;

    /// <summary>What somebody typed, shortened and without line breaks.</summary>
    public static string Short(string text) => string.Concat(text.Where(c => !char.IsControl(c))).AtMost(Most);

    /// <summary>Fields as JSON; those that find no room are left out, last first.</summary>
    public static string Of(List<AuditChange> changes)
    {
        var json = JsonSerializer.Serialize(changes);
        while (json.Length > AuditEntry.MaxChangesLength)
        {
            changes.RemoveAt(changes.Count - 1);
            json = JsonSerializer.Serialize(changes);
        }

        return json;
    }

    /// <summary>Fields out of JSON.</summary>
    public static IReadOnlyList<AuditChange> Read(string json) => JsonSerializer.Deserialize<List<AuditChange>>(json)!;
}
