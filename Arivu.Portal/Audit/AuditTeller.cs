using System.Text.RegularExpressions;

namespace Arivu.Portal.Audit;

/// <summary>Tells lines about one kind of thing as people call it, and where it stands. A room that writes such lines registers its own.</summary>
/// <param name="subject">The kind, as the trail names it.</param>
public abstract partial class AuditTeller(string subject)
{
    /// <summary>The kind, as the trail names it.</summary>
    public string Subject => subject;

    /// <summary>What such a thing is called: "Product".</summary>
    public abstract string Title { get; }

    /// <summary>Where the thing stands; null when it has no page.</summary>
    /// <param name="key">Which one, by the key people use.</param>
    public virtual string? Href(string key) => null;

    /// <summary>What people call a field; null leaves it out, because nobody typed it.</summary>
    public virtual string? Field(string name) => Spaced(name);

    /// <summary>What stood in a field, as people read it.</summary>
    public virtual string? Value(string field, string? text) => text;

    /// <summary>WholesalePrice as "Wholesale price".</summary>
    internal static string Spaced(string name)
    {
        var words = Border().Replace(name, " ");
        return words.Length == 0 ? words : $"{words[0]}{words[1..].ToLowerInvariant()}";
    }

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])|[.]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Border();
}

/// <summary>How rooms tell their lines.</summary>
public static class AuditTellerRegistration
{
    /// <summary>Adds a teller.</summary>
    public static IServiceCollection AddAuditTeller<TTeller>(this IServiceCollection services)
        where TTeller : AuditTeller => services.AddScoped<AuditTeller, TTeller>();
}
