namespace Arivu.Portal.Tests.Architecture;

/// <summary>Who may import whom: the table of the architecture, room by room.</summary>
internal static class RoomMap
{
    private static readonly string[] Foundation = ["Kernel", "Papers", "Data", "Api", "Ui", "Accounts", "Audit"];

    private static readonly Dictionary<string, string[]> Table = new(StringComparer.Ordinal)
    {
        ["Kernel"] = [],
        ["Papers"] = [],
        ["Data"] = ["Kernel"],
        ["Api"] = ["Data", "Kernel"],
        ["Ui"] = ["Kernel"],
        ["Operations"] = ["Data", "Kernel"],
        ["Audit"] = ["Data", "Ui", "Kernel"],
        ["Accounts"] = ["Api", "Audit", "Data", "Ui", "Kernel"],
        ["Catalog"] = Foundation,
        ["Customers"] = ["Catalog", .. Foundation],
        ["Inventory"] = ["Catalog", .. Foundation],
        ["Orders"] = ["Catalog", "Customers", "Inventory", .. Foundation],
        ["Billing"] = ["Orders", "Customers", "Catalog", .. Foundation],
        ["Notifications"] = ["Catalog", "Customers", "Inventory", "Orders", "Billing", .. Foundation],
        ["Analytics"] = ["Catalog", "Customers", "Inventory", "Orders", "Billing", .. Foundation],
    };

    /// <summary>The room that may see every room.</summary>
    public const string SeesAll = "Demo";

    /// <summary>Every room there may be.</summary>
    public static IEnumerable<string> Rooms => Table.Keys.Append(SeesAll);

    /// <summary>The rooms that a room must not know.</summary>
    public static IEnumerable<string> ForbiddenTo(string room) =>
        room == SeesAll ? [] : Rooms.Where(other => other != room && !Table[room].Contains(other));
}
