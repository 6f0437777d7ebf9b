using FluentValidation;
using Microsoft.AspNetCore.Components.Forms;

namespace Arivu.Portal.Ui.Forms;

/// <summary>Keeps what the rules and the server say beside the fields they are about.</summary>
internal sealed class FormMessages(EditContext context, IValidator? rules)
{
    private readonly ValidationMessageStore _ofRules = new(context);
    private readonly ValidationMessageStore _ofServer = new(context);
    private readonly HashSet<FieldIdentifier> _touched = [];
    private bool _all;

    /// <summary>Messages that no field of the model claims.</summary>
    public IReadOnlyList<string> Homeless { get; private set; } = [];

    /// <summary>A field changed: what the server said about it is over, and its rules are asked again.</summary>
    public void Changed(FieldIdentifier field)
    {
        _ofServer.Clear(field);
        _touched.Add(field);
        AskRules();
    }

    /// <summary>Asks every rule; on a static page also what could not be read of the post.</summary>
    /// <returns>Whether the form can be saved, typing faults included.</returns>
    public bool Check()
    {
        _all = true;
        _ofServer.Clear();
        Homeless = [];
        AskRules();
        return context.Validate() && Homeless.Count == 0;
    }

    /// <summary>Shows what the server said, by property name.</summary>
    public void FromServer(IReadOnlyDictionary<string, string[]> errors)
    {
        _ofServer.Clear();
        var homeless = new List<string>();
        foreach (var (path, messages) in errors)
        {
            if (FieldPath.Find(context.Model, path) is { } field)
            {
                _ofServer.Add(field, messages);
            }
            else
            {
                homeless.AddRange(messages);
            }
        }

        Homeless = homeless;
        context.NotifyValidationStateChanged();
    }

    private void AskRules()
    {
        _ofRules.Clear();
        var homeless = new List<string>();
        foreach (var failure in rules?.Validate(new ValidationContext<object>(context.Model)).Errors ?? [])
        {
            if (FieldPath.Find(context.Model, failure.PropertyName) is not { } field)
            {
                homeless.Add(failure.ErrorMessage);
            }
            else if (_all || _touched.Contains(field))
            {
                _ofRules.Add(field, failure.ErrorMessage);
            }
        }

        Homeless = _all ? homeless : Homeless;
        context.NotifyValidationStateChanged();
    }
}
