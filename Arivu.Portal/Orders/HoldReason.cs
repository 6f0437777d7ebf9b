using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Arivu.Portal.Orders;

/// <summary>Why an order waits for a person: rules look at the kind, people read the words.</summary>
/// <param name="Kind">Which rule held it.</param>
/// <param name="Words">A sentence, with the figures of that moment.</param>
[NotMapped] // a value of its order's column: without this the model takes it for an entity
public sealed record HoldReason(HoldKind Kind, string Words);

/// <summary>The rules that hold orders.</summary>
public enum HoldKind
{
    /// <summary>It does not fit into the shop's credit limit.</summary>
    CreditLimit,

    /// <summary>The shop pays in advance, and its money is not there.</summary>
    PayInAdvance,

    /// <summary>It costs more than is confirmed without a person.</summary>
    Amount,

    /// <summary>Something is overdue beyond the days that are tolerated.</summary>
    Overdue,

    /// <summary>The shop has no other order.</summary>
    FirstOrder,

    /// <summary>The shop pays on delivery, and an earlier order is still to be delivered.</summary>
    Undelivered,

    /// <summary>Far more of a product than the shop usually buys.</summary>
    Quantity,
}

/// <summary>Reasons in one text column: a line each, the kind before the words.</summary>
internal sealed class HoldReasonsColumn() : ValueConverter<IReadOnlyList<HoldReason>, string>(reasons => Write(reasons), text => Read(text))
{
    private const char Between = '\t';

    /// <summary>Two lists are the same when they say the same; an order's list is replaced, never changed.</summary>
    public static readonly ValueComparer<IReadOnlyList<HoldReason>> Same = new(
        (one, other) => one!.SequenceEqual(other!), reasons => Write(reasons).GetHashCode(StringComparison.Ordinal), reasons => reasons);

    private static string Write(IReadOnlyList<HoldReason> reasons) => string.Join('\n', reasons.Select(reason => $"{reason.Kind}{Between}{reason.Words}"));

    private static IReadOnlyList<HoldReason> Read(string text) => text.Length == 0 ? [] : [.. text.Split('\n').Select(Line)];

    private static HoldReason Line(string line)
    {
        var parts = line.Split(Between, 2);
        return new HoldReason(Enum.Parse<HoldKind>(parts[0]), parts[1]);
    }
}
