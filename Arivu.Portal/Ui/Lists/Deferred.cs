using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Arivu.Portal.Ui.Lists;

/// <summary>Draws after the components before it have said what they are, in the same pass.</summary>
public sealed class Deferred : ComponentBase
{
    /// <summary>What to draw.</summary>
    [Parameter, EditorRequired]
    public RenderFragment ChildContent { get; set; } = default!;

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, ChildContent);
}
