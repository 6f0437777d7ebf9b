using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Ui.Forms;

/// <summary>
/// What all fields share: a label above, help below, the message beside and tied to the input. Before the circuit is
/// there a field is disabled, because what is typed then would be lost; on static pages it is always open.
/// </summary>
public abstract class PortalField<TValue> : InputBase<TValue>, IFormField
{
    /// <summary>What is asked.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>What helps to answer, below the field.</summary>
    [Parameter]
    public string? Help { get; set; }

    /// <summary>May stay empty; said beside the label.</summary>
    [Parameter]
    public bool Optional { get; set; }

    /// <summary>Shown, but not to be changed now.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    FieldIdentifier IFormField.Field => FieldIdentifier;

    string IFormField.Id => Id;

    string? IFormField.Message => Message;

    /// <summary>The translator of the fields' own words.</summary>
    [Inject]
    protected IStringLocalizer<UiWords> T { get; set; } = default!;

    /// <summary>The input element, once drawn.</summary>
    protected ElementReference Input { get; set; }

    /// <summary>The input's id: the one given, or one made of its name.</summary>
    protected string Id => AdditionalAttributes?.TryGetValue("id", out var id) == true && id is string text ? text : FieldIds.From(OwnName);

    /// <summary>Whether the input is closed.</summary>
    protected bool Closed => Disabled || Form?.Busy == true || (AssignedRenderMode is not null && !RendererInfo.IsInteractive);

    /// <summary>What is said when the typed text cannot be read; null where every text can.</summary>
    protected virtual string? TypingFault => null;

    /// <summary>The message to show: a typing fault first, since the rules still judge the value before it.</summary>
    protected string? Message
    {
        get
        {
            if (TypingFault is not null && Post?.GetErrors(NameAttributeValue) is not null)
            {
                return TypingFault;
            }

            var messages = EditContext?.GetValidationMessages(FieldIdentifier).ToList() ?? [];
            return TypingFault is { } fault && messages.Contains(fault, StringComparer.Ordinal) ? fault : messages.FirstOrDefault();
        }
    }

    /// <summary>The ids of the texts that describe the input.</summary>
    protected string? DescribedBy => (Help is null, Message is null) switch
    {
        (true, true) => null,
        (false, true) => FieldIds.Help(Id),
        (true, false) => FieldIds.Message(Id),
        _ => $"{FieldIds.Message(Id)} {FieldIds.Help(Id)}",
    };

    /// <summary>aria-invalid, present only where something is wrong.</summary>
    protected string? Invalid => Message is null ? null : "true";

    [CascadingParameter]
    private FormState? Form { get; set; }

    /// <summary>What could not be read of a static page's post.</summary>
    [CascadingParameter]
    private FormMappingContext? Post { get; set; }

    // A part of the form's model, such as the branch of a new store, may have fields of the same names as another part.
    private string OwnName => EditContext is null || ReferenceEquals(EditContext.Model, FieldIdentifier.Model) ? NameAttributeValue : $"{FieldIdentifier.Model.GetType().Name}-{FieldIdentifier.FieldName}";

    /// <inheritdoc />
    ValueTask IFormField.FocusAsync() => Input.Context is null ? ValueTask.CompletedTask : Input.FocusAsync();

    /// <inheritdoc />
    protected override void OnInitialized() => Form?.Enter(this);

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        Form?.Leave(this);
        base.Dispose(disposing);
    }
}
