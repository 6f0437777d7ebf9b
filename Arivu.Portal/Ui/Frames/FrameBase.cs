using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Arivu.Portal.Ui.Frames;

/// <summary>What the frames of both sides know: who looks, what that person may open, and where the page stands.</summary>
public abstract class FrameBase : LayoutComponentBase
{
    [Inject] private Navigation Navigation { get; set; } = default!;

    [Inject] private NavigationManager Address { get; set; } = default!;

    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = default!;

    /// <summary>The side this frame is for.</summary>
    protected abstract Area Area { get; }

    /// <summary>Who looks.</summary>
    protected Person Person { get; private set; } = new("", "");

    /// <summary>The entries this person may open.</summary>
    protected IReadOnlyList<NavItem> Items { get; private set; } = [];

    /// <summary>The entry the page belongs to.</summary>
    protected NavItem? Current => Navigation.Current(Items, $"/{Address.ToBaseRelativePath(Address.Uri)}");

    /// <summary>Whether a circuit draws this frame, or will: static pages have none, and no search.</summary>
    protected bool Lives => AssignedRenderMode is not null || RendererInfo.IsInteractive;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        ClaimsPrincipal principal = (await Authentication).User;
        (Person, Items) = (Person.Of(principal), Navigation.For(Area, principal));
    }
}
