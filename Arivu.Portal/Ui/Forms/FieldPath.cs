using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Components.Forms;

namespace Arivu.Portal.Ui.Forms;

/// <summary>Finds the field that a validator's path names: <c>Address.City</c>, <c>Lines[2].Quantity</c>.</summary>
internal static class FieldPath
{
    /// <summary>The field, or null where the model has no such property.</summary>
    public static FieldIdentifier? Find(object model, string path)
    {
        var owner = model;
        var steps = path.Split('.');
        for (var i = 0; i < steps.Length - 1; i++)
        {
            if (Step(owner, steps[i]) is not { } next)
            {
                return null;
            }

            owner = next;
        }

        return Property(owner, steps[^1])?.Name is { } name ? new FieldIdentifier(owner, name) : null;
    }

    private static object? Step(object owner, string step)
    {
        var bracket = step.IndexOf('[', StringComparison.Ordinal);
        var value = Property(owner, bracket < 0 ? step : step[..bracket])?.GetValue(owner);
        if (bracket < 0)
        {
            return value;
        }

        var index = int.Parse(step[(bracket + 1)..^1], CultureInfo.InvariantCulture);
        return value is IList list && index < list.Count ? list[index] : null;
    }

    private static System.Reflection.PropertyInfo? Property(object owner, string name) =>
        Array.Find(owner.GetType().GetProperties(), property => string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase));
}
