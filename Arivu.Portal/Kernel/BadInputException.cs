namespace Arivu.Portal.Kernel;

/// <summary>What was typed cannot be used. Pages show each message beside its field; the API answers 400 and names the fields.</summary>
/// <param name="errors">Messages by property name of the input.</param>
public sealed class BadInputException(IReadOnlyDictionary<string, string[]> errors)
    : Exception(string.Join(' ', errors.Values.SelectMany(messages => messages)))
{
    /// <summary>One message for one field.</summary>
    public BadInputException(string field, string message)
        : this(new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [message] })
    {
    }

    /// <summary>Messages by property name of the input.</summary>
    public IReadOnlyDictionary<string, string[]> Errors => errors;
}
