namespace Arivu.Portal.Ui.Forms;

/// <summary>What a form tells the fields and buttons inside it.</summary>
public sealed class FormState
{
    private readonly List<IFormField> _fields = [];

    /// <summary>The form is being saved; a second press does nothing.</summary>
    public bool Busy { get; internal set; }

    /// <summary>The fields in the order in which they were first drawn.</summary>
    internal IReadOnlyList<IFormField> Fields => _fields;

    internal void Enter(IFormField field) => _fields.Add(field);

    internal void Leave(IFormField field) => _fields.Remove(field);
}
