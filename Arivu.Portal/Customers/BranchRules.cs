using Arivu.Portal.Kernel;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Customers;

/// <summary>What a typed branch must be.</summary>
public sealed class BranchRules : AbstractValidator<BranchDraft>
{
    /// <summary>Longest line of an address (INV-01 v1.1).</summary>
    public const int AddressLength = 100;

    /// <summary>Longest town (INV-01 v1.1).</summary>
    public const int CityLength = 50;

    /// <summary>Rules that speak the reader's language.</summary>
    public BranchRules(IStringLocalizer<CustomersWords> T)
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(b => b.CleanCode)
            .Must(code => code.Length == 0 || TypedText.IsCode(code)).WithMessage(_ => T["Use capital letters, digits and hyphens, {0} at most, a letter or digit first", RetailerRules.CodeLength])
            .OverridePropertyName(nameof(BranchDraft.Code));
        RuleFor(b => b.Name).Line(RetailerRules.NameLength, T);
        RuleFor(b => b.Address1).NotEmpty().WithMessage(_ => T["Give house and street"]).Line(AddressLength, T).Name(T);
        RuleFor(b => b.Address2).Line(AddressLength, T);
        RuleFor(b => b.City).NotEmpty().WithMessage(_ => T["Give the town"]).Line(CityLength, T).Name(T);
        RuleFor(b => b.StateCode).Must(code => States.Find(code) is { IsPlaceOfSupply: true }).WithMessage(_ => T["Choose the state; it decides the GST"]);
        RuleFor(b => b.CleanPincode)
            .Must(TypedText.IsPincode).WithMessage(_ => T["A pincode has 6 digits and begins with no 0"])
            .Must((b, pincode) => States.Find(b.StateCode)?.Holds(pincode) ?? true).WithMessage(b => T["{0} is not in {1}", b.CleanPincode, States.NameOf(b.StateCode!)])
            .OverridePropertyName(nameof(BranchDraft.Pincode));
        RuleFor(b => b.CleanGstin)
            .Gstin(T)
            .Must((b, gstin) => Gstin.Parse(gstin) is not { } own || own.StateCode == b.StateCode).WithMessage(b => T["This GSTIN is of {0}, not of the branch's state", States.NameOf(b.CleanGstin[..2])])
            .OverridePropertyName(nameof(BranchDraft.Gstin));
    }
}

/// <summary>What a typed person must be.</summary>
public sealed class ContactRules : AbstractValidator<ContactDraft>
{
    /// <summary>Longest duty.</summary>
    public const int DutyLength = 60;

    /// <summary>Rules that speak the reader's language.</summary>
    public ContactRules(IStringLocalizer<CustomersWords> T)
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(c => c.Name).NotEmpty().WithMessage(_ => T["Name the person"]).Line(RetailerRules.NameLength, T);
        RuleFor(c => c.Duty).Line(DutyLength, T);
        RuleFor(c => c.Phone)
            .Must(phone => string.IsNullOrWhiteSpace(phone) || TypedText.Phone(phone.Trim()) is not null).WithMessage(_ => T["Nobody can be called there: give ten digits, or + and the country's code first"]);
        RuleFor(c => c.Email)
            .Must((c, email) => !string.IsNullOrWhiteSpace(email) || !string.IsNullOrWhiteSpace(c.Phone)).WithMessage(_ => T["Give an e-mail address or a telephone number"])
            .Must(email => string.IsNullOrWhiteSpace(email) || TypedText.IsEmail(email.Trim())).WithMessage(_ => T["An e-mail address looks like name@shop.example"]);
    }
}

/// <summary>What typed terms must be.</summary>
public sealed class TermsRules : AbstractValidator<TermsDraft>
{
    /// <summary>Most of a shelf life that anybody can ask for, in percent.</summary>
    public const int MostLifePercent = 90;

    private static readonly Money HighestLimit = Money.FromRupees(100_000_000);

    /// <summary>Rules that speak the reader's language.</summary>
    public TermsRules(IStringLocalizer<CustomersWords> T)
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(t => t.Terms).NotNull().WithMessage(_ => T["Choose when it pays"]).IsInEnum().WithMessage(_ => T["Choose when it pays"]);
        RuleFor(t => t.Tier).NotNull().WithMessage(_ => T["Choose a tier"]).IsInEnum().WithMessage(_ => T["Choose a tier"]);
        RuleFor(t => t.CreditLimit)
            .NotNull().WithMessage(_ => T["Type an amount, such as 40000"])
            .Must(limit => limit >= Money.Zero && limit <= HighestLimit).WithMessage(_ => T["₹0 or more, {0} at most", HighestLimit.ToShortString()])
            .Must((t, limit) => limit == Money.Zero || t.Terms is not { } terms || terms.GivesCredit()).WithMessage(_ => T["Only terms that give days to pay have a limit: make it 0"]);
        RuleFor(t => t.MinimumLifePercent)
            .NotNull().WithMessage(_ => T["Type a whole number"])
            .InclusiveBetween(0, MostLifePercent).WithMessage(_ => T["Between {0} and {1}", 0, MostLifePercent]);
    }
}
