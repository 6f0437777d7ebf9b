using FluentValidation;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Inventory.Warehouses;

/// <summary>What arrived of a transfer, as it is typed.</summary>
public sealed class ArrivalDraft
{
    /// <summary>One for each line of the transfer.</summary>
    public IList<ArrivalLine> Lines { get; init; } = [];
}

/// <summary>What arrived of one line, as it is typed.</summary>
public sealed class ArrivalLine
{
    /// <summary>The transfer's line.</summary>
    public Guid Id { get; set; }

    /// <summary>Pieces that were sent; what the person sees.</summary>
    public int Sent { get; set; }

    /// <summary>Pieces that arrived.</summary>
    public int? Received { get; set; }

    /// <summary>What became of those that did not.</summary>
    public AdjustmentKind? Kind { get; set; }

    /// <summary>Why they did not arrive.</summary>
    public string? Reason { get; set; }

    /// <summary>The kinds that a loss on the way can have.</summary>
    public static IReadOnlyList<AdjustmentKind> Kinds { get; } = [AdjustmentKind.Damage, AdjustmentKind.Theft, AdjustmentKind.Correction];

    internal bool IsShort => Received >= 0 && Received < Sent;

    internal Arrival ToArrival() => new(Received!.Value, Kind ?? AdjustmentKind.Correction, (Reason ?? "").Trim());
}

/// <summary>What can be said about an arrival without asking the database; the form and the service share it.</summary>
public sealed class ArrivalRules : AbstractValidator<ArrivalDraft>
{
    /// <summary>Rules that speak the reader's language.</summary>
    public ArrivalRules(IStringLocalizer<InventoryWords> T) => RuleForEach(a => a.Lines).SetValidator(new ArrivalLineRules(T));
}

internal sealed class ArrivalLineRules : AbstractValidator<ArrivalLine>
{
    public ArrivalLineRules(IStringLocalizer<InventoryWords> T)
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(l => l.Received).NotNull().WithMessage(_ => T["Say how many arrived; 0 for none"])
            .GreaterThanOrEqualTo(0).WithMessage(_ => T["Say how many arrived; 0 for none"])
            .Must((line, received) => received <= line.Sent).WithMessage(line => T["{0} were sent. Receive these, and count the rest as found.", line.Sent]);
        When(l => l.IsShort, () =>
        {
            RuleFor(l => l.Kind).Must(kind => kind is { } k && ArrivalLine.Kinds.Contains(k)).WithMessage(_ => T["Say what became of the rest"]);
            RuleFor(l => l.Reason).Line(StockNote.ReasonLength, T).Must(reason => !string.IsNullOrWhiteSpace(reason)).WithMessage(_ => T["Say why, for those who ask later"]);
        });
    }
}
