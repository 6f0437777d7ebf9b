using Microsoft.AspNetCore.Components;

namespace Arivu.Portal.Tests.Ui;

/// <summary>Says where a component is drawn: in a circuit, before it, or on a static page.</summary>
internal static class Circuits
{
    /// <summary>The circuit is there.</summary>
    public static UiContext Live(this UiContext ui)
    {
        ui.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        return ui;
    }

    /// <summary>Prerendered, or a static page.</summary>
    public static UiContext Static(this UiContext ui)
    {
        ui.SetRendererInfo(new RendererInfo("Static", isInteractive: false));
        return ui;
    }
}
