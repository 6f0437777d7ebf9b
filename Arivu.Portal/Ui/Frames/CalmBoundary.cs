using System.Diagnostics;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Routing;

namespace Arivu.Portal.Ui.Frames;

/// <summary>
/// Keeps the frame standing when a page breaks: the cause goes to the log under an id, and the person is shown the id,
/// never the cause. Leaving the page clears it.
/// </summary>
public sealed class CalmBoundary : ErrorBoundaryBase, IDisposable
{
    private string _traceId = "";

    [Inject] private ILogger<CalmBoundary> Log { get; set; } = default!;

    [Inject] private NavigationManager Address { get; set; } = default!;

    /// <inheritdoc />
    protected override void OnInitialized() => Address.LocationChanged += WhenLeft;

    /// <inheritdoc />
    protected override Task OnErrorAsync(Exception exception)
    {
        _traceId = (Activity.Current?.TraceId ?? ActivityTraceId.CreateRandom()).ToString();
        Log.LogError(exception, "A page broke: {TraceId}", _traceId);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (CurrentException is null)
        {
            builder.AddContent(0, ChildContent);
            return;
        }

        builder.OpenComponent<PageBroke>(1);
        builder.AddComponentParameter(2, nameof(PageBroke.TraceId), _traceId);
        builder.CloseComponent();
    }

    /// <inheritdoc />
    public void Dispose() => Address.LocationChanged -= WhenLeft;

    private void WhenLeft(object? sender, LocationChangedEventArgs left) => Recover();
}
