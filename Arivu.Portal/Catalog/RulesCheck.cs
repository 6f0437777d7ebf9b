using Arivu.Portal.Kernel;
using FluentValidation;

namespace Arivu.Portal.Catalog;

/// <summary>Turns what a validator found into the error that pages and the API know.</summary>
internal static class RulesCheck
{
    /// <exception cref="BadInputException">Something is wrong; all messages by field.</exception>
    public static void Check<T>(this IValidator<T> rules, T draft)
    {
        var found = rules.Validate(draft);
        if (!found.IsValid)
        {
            throw new BadInputException(found.ToDictionary().ToDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal));
        }
    }
}
