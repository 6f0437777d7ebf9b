namespace Arivu.Portal.Ui.Forms;

/// <summary>The ids that tie a field's parts together.</summary>
internal static class FieldIds
{
    /// <summary>The id of the help below the field.</summary>
    public static string Help(string id) => $"{id}-help";

    /// <summary>The id of the message below the field.</summary>
    public static string Message(string id) => $"{id}-message";

    /// <summary>An id from a form name: Input.Email gives Input-Email.</summary>
    public static string From(string name) => string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')).Trim('-');
}
