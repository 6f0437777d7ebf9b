using Arivu.Portal.Kernel;
using FluentValidation;

namespace Arivu.Portal.Accounts;

/// <summary>What a new login needs.</summary>
public sealed class LoginRules : AbstractValidator<LoginDraft>
{
    // RFC 5322 allows some more signs, which no real address has and which break letters, lists and log lines.
    private const string Signs = "@.!#$%&'*+-/=?^_`{|}~";

    /// <summary>The rules, field by field.</summary>
    public LoginRules()
    {
        RuleFor(d => d.Email).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Type the e-mail it signs in with.")
            .MaximumLength(200).WithMessage("An e-mail has at most 200 characters.")
            .EmailAddress().WithMessage("This is no e-mail address, such as shop@example.com.")
            .Must(email => email.All(c => char.IsAsciiLetterOrDigit(c) || Signs.Contains(c, StringComparison.Ordinal))).WithMessage("An e-mail has plain letters, digits and signs only.");
        RuleFor(d => d.Name).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Type the person's name.")
            .MaximumLength(120).WithMessage("A name has at most 120 characters.");
        RuleFor(d => d.Role).Must(role => role is Role.Admin or Role.Staff or Role.Retailer).WithMessage("Choose a role.");
        RuleFor(d => d.RetailerId).Must((draft, retailer) => (draft.Role == Role.Retailer) == (retailer is not null)).WithMessage("A store's login belongs to a store; the team's does not.");
    }
}
