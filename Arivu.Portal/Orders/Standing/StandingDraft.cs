using Arivu.Portal.Kernel;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Orders.Standing;

/// <summary>When and how a standing order is ordered, as the store types it.</summary>
public sealed class StandingDraft
{
    /// <inheritdoc cref="StandingOrder.Name" />
    public string? Name { get; set; }

    /// <inheritdoc cref="StandingOrder.Every" />
    public int Every { get; set; }

    /// <inheritdoc cref="StandingOrder.Unit" />
    public StandingUnit Unit { get; set; }

    /// <inheritdoc cref="StandingOrder.NextOn" />
    public DateOnly NextOn { get; set; }

    /// <inheritdoc cref="StandingOrder.PlacesItself" />
    public bool PlacesItself { get; set; }

    /// <inheritdoc cref="StandingOrder.ShipTo" />
    public string? ShipTo { get; set; }
}

/// <summary>What may be typed; whether the branch is open is asked by the service.</summary>
public sealed class StandingRules : AbstractValidator<StandingDraft>
{
    private const int MostWeeks = 26;
    private const int MostDaysAhead = 366;

    /// <summary>Sets the rules up.</summary>
    public StandingRules(IStringLocalizer<OrdersWords> T, TimeProvider clock)
    {
        RuleFor(d => d.Name).Must(name => !string.IsNullOrWhiteSpace(name)).WithMessage(_ => T["Give it a name"])
            .MaximumLength(StandingOrder.NameLength).WithMessage(_ => T["At most {0} characters", StandingOrder.NameLength]);
        RuleFor(d => d.Every).Must((d, every) => every >= 1 && every <= (d.Unit == StandingUnit.Weeks ? MostWeeks : StandingOrder.MostDays))
            .WithMessage(d => d.Unit == StandingUnit.Weeks ? T["1 to {0} weeks", MostWeeks] : T["1 to {0} days", StandingOrder.MostDays]);
        RuleFor(d => d.NextOn).Must(day => day >= clock.Today()).WithMessage(_ => T["This day has passed"])
            .Must(day => day <= clock.Today().AddDays(MostDaysAhead)).WithMessage(_ => T["At most a year ahead"]);
    }
}
