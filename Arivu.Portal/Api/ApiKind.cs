using Arivu.Portal.Kernel;

namespace Arivu.Portal.Api;

/// <summary>Kinds in addresses, by their names and never by their numbers.</summary>
public static class ApiKind
{
    /// <summary>Reads what an address says, in any case.</summary>
    /// <param name="field">What the parameter is called.</param>
    /// <param name="text">As it came; null when it did not.</param>
    /// <returns>The kind; null when nothing was said.</returns>
    /// <exception cref="BadInputException">There is no such kind; the message names those there are.</exception>
    public static TKind? Read<TKind>(string field, string? text)
        where TKind : struct, Enum
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var names = Enum.GetNames<TKind>();
        return Array.Find(names, name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase)) is { } known
            ? Enum.Parse<TKind>(known)
            : throw new BadInputException(field, $"One of {string.Join(", ", names)}");
    }
}
