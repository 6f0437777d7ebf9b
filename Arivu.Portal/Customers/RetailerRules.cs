using Arivu.Portal.Kernel;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Customers;

/// <summary>What can be said about a typed retailer without asking the database; the form and the service share it.</summary>
public sealed class RetailerRules : AbstractValidator<RetailerDraft>
{
    /// <summary>Longest code of a retailer or branch.</summary>
    public const int CodeLength = 12;

    /// <summary>Longest name of a retailer, branch or person (INV-01 v1.1).</summary>
    public const int NameLength = 100;

    /// <summary>Longest region.</summary>
    public const int RegionLength = 40;

    /// <summary>Longest beat.</summary>
    public const int BeatLength = 60;

    /// <summary>Longest note.</summary>
    public const int NoteLength = 1000;

    private static readonly DateOnly Earliest = new(1947, 8, 15);

    private readonly IStringLocalizer<CustomersWords> T;

    /// <summary>Rules that speak the reader's language.</summary>
    public RetailerRules(IStringLocalizer<CustomersWords> words, TimeProvider clock)
    {
        T = words;
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleForNames();
        RuleForNumbers();
        RuleFor(r => r.Since)
            .Must(since => since is null || (since >= Earliest && since <= clock.Today())).WithMessage(_ => T["A day until today"]);
        RuleForChildren();
    }

    private void RuleForNames()
    {
        RuleFor(r => r.CleanCode)
            .Must(code => code.Length == 0 || TypedText.IsCode(code)).WithMessage(_ => T["Use capital letters, digits and hyphens, {0} at most, a letter or digit first", CodeLength])
            .NotEqual("NEW").WithMessage(_ => T["NEW is kept for the page of new retailers"])
            .OverridePropertyName(nameof(RetailerDraft.Code));
        RuleFor(r => r.TradeName).NotEmpty().WithMessage(_ => T["Name the shop as its sign reads"]).Line(NameLength, T).Name(T);
        RuleFor(r => r.LegalName).NotEmpty().WithMessage(_ => T["Give the name that is registered; invoices carry it"]).Line(NameLength, T).Name(T);
        RuleFor(r => r.Region).Line(RegionLength, T);
        RuleFor(r => r.Beat).Line(BeatLength, T);
        RuleFor(r => r.Note)
            .MaximumLength(NoteLength).WithMessage(_ => T["At most {0} characters", NoteLength])
            .Must(text => text is null || !text.Any(c => TypedText.IsUnseen(c) && c is not ('\n' or '\r' or '\t'))).WithMessage(_ => T["Remove the characters that cannot be seen"]);
    }

    private void RuleForNumbers()
    {
        RuleFor(r => r.Category).NotNull().WithMessage(_ => T["Choose what kind of shop it is"]).IsInEnum().WithMessage(_ => T["Choose what kind of shop it is"]);
        RuleFor(r => r.GstCategory).IsInEnum().WithMessage(_ => T["Choose how it stands with GST"]);
        RuleFor(r => r.CleanGstin)
            .Gstin(T)
            .Must((r, gstin) => gstin.Length > 0 || r.MeantGstCategory == GstCategory.Unregistered).WithMessage(_ => T["Give the GSTIN, or choose Unregistered"])
            .Must((r, gstin) => gstin.Length == 0 || r.MeantGstCategory != GstCategory.Unregistered).WithMessage(_ => T["Without registration there is no GSTIN: empty this, or choose Regular"])
            .OverridePropertyName(nameof(RetailerDraft.Gstin));
        RuleFor(r => r.CleanPan)
            .Must(pan => pan.Length == 0 || TypedText.IsPan(pan)).WithMessage(_ => T["A PAN is 5 letters, 4 digits and a letter"])
            .Must((r, pan) => Gstin.Parse(r.CleanGstin) is not { } gstin || gstin.Pan == pan).WithMessage(r => T["The GSTIN says {0}", Gstin.Parse(r.CleanGstin)!.Value.Pan])
            .OverridePropertyName(nameof(RetailerDraft.Pan));
        RuleFor(r => r.CleanFssai)
            .Must(number => number.Length == 0 || TypedText.IsFssai(number)).WithMessage(r => T["An FSSAI licence has 14 digits; this has {0} characters", r.CleanFssai.Length])
            .OverridePropertyName(nameof(RetailerDraft.FssaiNumber));
    }

    private void RuleForChildren()
    {
        RuleFor(r => r.Terms!).SetValidator(new TermsRules(T)).When(r => r.Terms is not null);
        RuleFor(r => r.Branch!).SetValidator(new BranchRules(T)).When(r => r.Branch is not null);
        RuleFor(r => r.Branch!.CleanGstin)
            .Must((r, own) => Gstin.Parse(own) is not { } gstin || gstin.Pan == r.CleanPan).WithMessage(r => T["This GSTIN is of another firm: the retailer's PAN is {0}", r.CleanPan.Length > 0 ? r.CleanPan : "—"])
            .When(r => r.Branch is not null)
            .OverridePropertyName("Branch.Gstin");
        RuleFor(r => r.Contact!).SetValidator(new ContactRules(T)).When(r => r.Contact is not null);
        RuleFor(r => r.Contact!.Email)
            .NotEmpty().WithMessage(_ => T["Give the e-mail that the invitation goes to, or give no login yet"])
            .When(r => r is { Contact: not null, InvitesContact: true })
            .OverridePropertyName("Contact.Email");
    }
}
