using Microsoft.AspNetCore.Components;

namespace Arivu.Portal.Tests.Ui;

/// <summary>A test that draws parts by template: it is the receiver of their events, but is drawn nowhere itself.</summary>
public abstract class PartTest : ComponentBase, IHandleEvent
{
    Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem item, object? arg) => item.InvokeAsync(arg);
}
